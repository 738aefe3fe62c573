import { authorNames } from '../../core/clips/author-names.ts';
import type { Citation, CitationField, CitationOrigin } from '../../core/clips/clip.ts';
import { isoDate } from '../../core/clips/iso-date.ts';
import { writtenDate } from '../../core/clips/written-date.ts';
import { bylineAuthors, markedAuthors } from './byline.ts';
import { readHeadline } from './headline.ts';
import { articleData, type ArticleData } from './json-ld.ts';
import { firstSaid, metaReader, type MetaReader, type Said } from './meta-tags.ts';
import { articleTimes, dateLines, markedTimes } from './page-dates.ts';

const LONGEST = 500;

/**
 * What a page says of itself and where it says so, from the most deliberate source to the least: JSON-LD, Highwire `citation_*`,
 * OpenGraph, Dublin Core, plain `<meta>`, marked-up times, the by-line, headings. Only the site's name is taken from OpenGraph first:
 * the publisher in JSON-LD is often a company that no reader knows. `url` is the address as seen.
 */
export function readCitation(page: Document, url: string): Citation {
  const data = articleData(page);
  const meta = metaReader(page);
  const origins: Partial<Record<CitationField, CitationOrigin>> = {};
  const take = <T>(field: CitationField, found: { value: T; origin: CitationOrigin } | null): T | undefined => {
    if (found) origins[field] = found.origin;
    return found?.value;
  };
  const names = siteNames(meta, data);
  const headline = readHeadline(
    page,
    titles(meta, data),
    names.flatMap(([, values]) => values.flatMap((one) => (one ? [one, siteName(one) ?? one] : []))),
  );
  if (headline.origin) origins.title = headline.origin;

  const citation: Citation = {
    url,
    canonicalUrl: take('canonicalUrl', canonical(page, url)),
    title: clean(headline.title),
    siteName: take('siteName', firstSaid([...names, ['document', [headline.rest ?? undefined]]], siteName)),
    authors: take('authors', authors(page, meta, data)) ?? [],
    published: take('published', published(page, meta, data)),
    modified: take('modified', modified(page, meta, data)),
    section: take('section', section(meta, data)),
    language: take('language', languageOf(page, meta, data)),
  };
  return Object.keys(origins).length > 0 ? { ...citation, origins } : citation;
}

function titles(meta: MetaReader, data: ArticleData | null): Said[] {
  return [
    ['json-ld', data?.titles ?? []],
    ['highwire', meta('citation_title')],
    ['opengraph', meta('og:title')],
    ['dublin-core', meta('dc.title', 'dcterms.title')],
    ['meta', meta('twitter:title', 'parsely-title', 'sailthru.title')],
  ];
}

function siteNames(meta: MetaReader, data: ArticleData | null): Said[] {
  return [
    ['opengraph', meta('og:site_name')],
    ['json-ld', [data?.siteName]],
    ['highwire', meta('citation_journal_title', 'citation_publisher')],
    ['meta', meta('application-name')],
    ['dublin-core', meta('dc.publisher', 'dcterms.publisher')],
  ];
}

/** Without the slogan that some add: "Daily NK - Reporting from inside North Korea". */
function siteName(said: string): string | undefined {
  const [name = '', ...slogan] = clean(said).split(/\s+[-–—|]\s+/u);
  const isSlogan = slogan.join(' ').split(' ').length >= 3;
  return (isSlogan ? name : clean(said)) || undefined;
}

function authors(page: Document, meta: MetaReader, data: ArticleData | null): { value: string[]; origin: CitationOrigin } | null {
  const sources: [CitationOrigin, () => string[]][] = [
    ['json-ld', () => data?.authors ?? []],
    ['highwire', () => meta('citation_author', 'citation_authors')],
    ['opengraph', () => meta('article:author', 'og:article:author').filter((name) => /\s|[^\p{ASCII}]/u.test(name.trim()))],
    ['dublin-core', () => meta('dc.creator', 'dcterms.creator')],
    ['meta', () => meta('author', 'byl', 'parsely-author', 'sailthru.author')],
    ['byline', () => markedAuthors(page)],
    ['byline', () => bylineAuthors(page)],
  ];
  for (const [origin, said] of sources) {
    const value = authorNames(said());
    if (value.length > 0) return { value, origin };
  }
  return null;
}

function published(page: Document, meta: MetaReader, data: ArticleData | null) {
  const plain = [
    'datepublished',
    'parsely-pub-date',
    'pubdate',
    'publishdate',
    'publish-date',
    'published_at',
    'pdate',
    'sailthru.date',
    'date',
  ];
  const declared: Said[] = [
    ['json-ld', [data?.published]],
    ['highwire', meta('citation_publication_date', 'citation_online_date', 'citation_date')],
    ['opengraph', meta('article:published_time', 'og:article:published_time', 'article:published')],
    ['dublin-core', meta('dcterms.issued', 'dc.date.issued', 'dcterms.created', 'dc.date')],
    ['meta', meta(...plain)],
    ['time', [...markedTimes(page, 'datePublished'), ...articleTimes(page)]],
  ];
  const exact = firstSaid(declared, isoDate);
  if (exact) return exact;
  // Words are asked only where nothing is written for machines.
  return firstSaid([...declared.filter(([origin]) => origin === 'meta' || origin === 'time'), ['byline', dateLines(page)]], writtenDate);
}

function modified(page: Document, meta: MetaReader, data: ArticleData | null) {
  return firstSaid(
    [
      ['json-ld', [data?.modified]],
      ['opengraph', meta('article:modified_time', 'og:updated_time', 'article:modified')],
      ['dublin-core', meta('dcterms.modified', 'dc.date.modified')],
      ['meta', meta('datemodified', 'last-modified', 'lastmod', 'revised')],
      ['time', markedTimes(page, 'dateModified')],
    ],
    isoDate,
  );
}

function section(meta: MetaReader, data: ArticleData | null) {
  return firstSaid(
    [
      ['json-ld', [data?.section]],
      ['opengraph', meta('article:section', 'og:article:section')],
      ['dublin-core', meta('dc.subject.section')],
      ['meta', meta('articlesection', 'parsely-section', 'section')],
    ],
    (said) => clean(said) || undefined,
  );
}

function languageOf(page: Document, meta: MetaReader, data: ArticleData | null) {
  return firstSaid(
    [
      ['document', [page.documentElement.lang]],
      ['json-ld', [data?.language]],
      ['highwire', meta('citation_language')],
      ['opengraph', meta('og:locale')],
      ['dublin-core', meta('dc.language', 'dcterms.language')],
      ['meta', meta('content-language', 'inlanguage')],
    ],
    (said) => {
      const tag = said.trim().replaceAll('_', '-');
      return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
    },
  );
}

/** The address a page gives as its own, unless it is another site's or a front page: then it cannot be this article's. */
function canonical(page: Document, url: string) {
  const said: Said[] = [
    ['link', [page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined]],
    ['opengraph', [page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? undefined]],
  ];
  return firstSaid(said, (address) => {
    try {
      const own = new URL(url);
      const found = new URL(address, url);
      if (found.protocol !== 'https:' && found.protocol !== 'http:') return undefined;
      if (site(found.hostname) !== site(own.hostname)) return undefined;
      return found.pathname === '/' && found.search === '' && own.pathname !== '/' ? undefined : found.href;
    } catch {
      return undefined;
    }
  });
}

/** Near enough to "the same owner" without a list of public suffixes: the last three labels of co.kr and its like, else two. */
function site(hostname: string): string {
  const labels = hostname.toLowerCase().split('.');
  return labels.slice(/^(co|com|or|org|go|ac|ne|net|gov|edu)$/.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
