/** What the three readers say of the page that is open, each with the library's own defaults. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readCitation } from '../../../dom/clips/citation.ts';
import type { Found } from './page-metadata.ts';

const READERS = {
  sidelight(url: string): Found {
    const { title, authors, siteName = '', published = '' } = readCitation(document, url);
    return { title, byline: authors.join('; '), site: siteName, published };
  },
  readability(): Found {
    // It takes the document apart.
    const article = new Readability(document.cloneNode(true) as Document).parse();
    return {
      title: article?.title ?? '',
      byline: article?.byline ?? '',
      site: article?.siteName ?? '',
      published: article?.publishedTime ?? '',
    };
  },
  defuddle(url: string): Found {
    const { title, author, site, published, domain } = new Defuddle(document, { url }).parse();
    // Where it knows no site it gives the address, which says no more than nothing.
    return { title, byline: author, site: site === domain ? '' : site, published };
  },
};

export type Reader = keyof typeof READERS;
export const NAMES = ['sidelight', 'readability', 'defuddle'] as const satisfies readonly Reader[];

/** The address that the page gives as its own, for all alike. */
function address(): string {
  const said = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  try {
    return new URL(said ?? '', 'https://example.org/news/article').href;
  } catch {
    return 'https://example.org/news/article';
  }
}

Object.assign(globalThis, {
  readMetadata: (): Record<Reader, Found> => {
    const url = address();
    // Ours first, for it changes nothing.
    return { sidelight: READERS.sidelight(url), readability: READERS.readability(), defuddle: READERS.defuddle(url) };
  },
});
