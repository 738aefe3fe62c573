import type { Citation } from '../../core/clips/clip.ts';
import { isoDate } from '../../core/clips/iso-date.ts';
import { articleData } from './json-ld.ts';

const LONGEST = 500;
const MOST_AUTHORS = 20;

/**
 * What a page says of itself, from the most deliberate source to the least: JSON-LD, Highwire `citation_*`, OpenGraph, Dublin Core,
 * plain `<meta>`, marked-up elements. `url` is the address as seen.
 */
export function readCitation(page: Document, url: string): Citation {
  const data = articleData(page);
  const meta = metaReader(page);
  const siteName = clean(
    meta('og:site_name')[0] ?? data?.siteName ?? meta('citation_journal_title', 'application-name', 'dc.publisher')[0],
  );
  const title = clean(data?.title ?? meta('citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title')[0] ?? page.title);
  return {
    url,
    canonicalUrl: canonical(page, url),
    title: withoutSite(title || clean(page.querySelector('h1')?.textContent), siteName),
    siteName: siteName || undefined,
    authors: authors([
      data?.authors ?? [],
      meta('citation_author'),
      meta('author', 'parsely-author', 'sailthru.author'),
      meta('dc.creator', 'dcterms.creator'),
      meta('article:author', 'og:article:author'),
      marked(page),
    ]),
    published: firstDate([
      data?.published,
      ...meta('article:published_time', 'og:article:published_time', 'citation_publication_date', 'citation_date', 'citation_online_date'),
      ...meta('dcterms.issued', 'dcterms.created', 'dc.date.issued', 'dc.date', 'parsely-pub-date', 'pubdate', 'publishdate', 'date'),
      ...times(page),
    ]),
    language: language([page.documentElement.lang, data?.language, ...meta('og:locale', 'content-language', 'dc.language')]),
  };
}

/** Contents of `<meta>` by name, property or http-equiv, in the order the names are asked for. */
function metaReader(page: Document): (...names: string[]) => string[] {
  const values = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    // One `property` may hold several names (RDFa).
    const named = [element.getAttribute('name'), element.getAttribute('property'), element.getAttribute('http-equiv')]
      .join(' ')
      .toLowerCase();
    for (const name of new Set(named.split(/\s+/))) values.set(name, [...(values.get(name) ?? []), content]);
  }
  return (...names) => names.flatMap((name) => values.get(name) ?? []);
}

function authors(sources: string[][]): string[] {
  for (const source of sources) {
    const found = source
      .filter((text) => !/^(https?:)?\/\//.test(text))
      .flatMap((text) =>
        clean(text)
          .replace(/^by\s+/i, '')
          .split(/\s+and\s+|\s*[;|]\s*/),
      )
      .filter((name) => name !== '' && name.length <= 100);
    if (found.length > 0) return [...new Set(found)].slice(0, MOST_AUTHORS);
  }
  return [];
}

/** Names that are marked up as the author's, outside of what surrounds the article. */
function marked(page: Document): string[] {
  return [...page.querySelectorAll('[rel~="author"], [itemprop~="author"]')]
    .filter((element) => !element.closest('aside, nav, footer'))
    .map((element) => element.querySelector('[itemprop~="name"]')?.textContent ?? element.textContent ?? '');
}

/** Times of the article itself: a side bar's links have times too. */
function times(page: Document): string[] {
  const all = page.querySelectorAll(
    'time[itemprop~="datePublished"], time[pubdate], article time[datetime], main time[datetime], header time[datetime]',
  );
  return [...all]
    .filter((element) => !element.closest('aside, nav, footer'))
    .map((element) => element.getAttribute('datetime') ?? element.textContent ?? '');
}

function firstDate(written: (string | undefined)[]): string | undefined {
  for (const one of written) {
    const date = one && isoDate(one);
    if (date) return date;
  }
  return undefined;
}

function language(said: (string | undefined)[]): string | undefined {
  for (const one of said) {
    const tag = one?.trim().replaceAll('_', '-');
    if (tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return tag;
  }
  return undefined;
}

/** The address a page gives as its own, unless it is another site's or a front page: then it cannot be this article's. */
function canonical(page: Document, url: string): string | undefined {
  const said =
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  if (!said) return undefined;
  try {
    const own = new URL(url);
    const found = new URL(said, url);
    if (found.protocol !== 'https:' && found.protocol !== 'http:') return undefined;
    if (site(found.hostname) !== site(own.hostname)) return undefined;
    return found.pathname === '/' && found.search === '' && own.pathname !== '/' ? undefined : found.href;
  } catch {
    return undefined;
  }
}

/** Near enough to "the same owner" without a list of public suffixes: the last three labels of co.kr and its like, else two. */
function site(hostname: string): string {
  const labels = hostname.toLowerCase().split('.');
  return labels.slice(/^(co|com|or|org|go|ac|ne|net|gov|edu)$/.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

function withoutSite(title: string, siteName: string): string {
  const parts = /^(.+?)\s+[-–—|·:«]\s+([^|–—]+)$/.exec(title);
  return parts && siteName && parts[2]?.trim().toLowerCase() === siteName.toLowerCase() ? parts[1]! : title;
}

function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
