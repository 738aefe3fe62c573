import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { articleText } from '../../core/clips/article-text.ts';
import { simplifiedHtml } from '../../core/clips/serialised-html.ts';

/** A page of more elements is no article, and would hold up every other question. */
const MOST_ELEMENTS = 30_000;
/** Shorter is a notice, not an article. UTF-16 code units. */
const LEAST = 200;

/**
 * The article's own text (blocks parted by line feeds) out of a page's HTML; null where there is none, or where it cannot be read.
 * A service worker has no DOM: see docs/adr/0012-the-article-without-a-dom.md.
 */
export function readArticle(html: string, url: string): string | null {
  try {
    const page = new JSDOMParser().parse(simplifiedHtml(html), url);
    if (!page) return null;
    const reader = new Readability(page, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (article) => articleText(article as never),
    });
    const text = reader.parse()?.content ?? '';
    return text.length < LEAST ? null : text;
  } catch {
    // Not well-formed, or too large: the clip is whole without it.
    return null;
  }
}
