import { citationOf } from './citation-of.ts';
import { citationText, type CitedPassage } from './citation-text.ts';
import { citedDate } from './cited-date.ts';
import { invertedName, nameWithInitials } from './cited-name.ts';

export const CITATION_STYLES = ['plain', 'chicago', 'apa', 'mla'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A passage with its source in that style, as it is pasted into a document. */
export function citationIn(passage: CitedPassage, style: CitationStyle): string {
  return style === 'plain' ? citationText(passage) : `“${passage.quote.trim()}”\n${styledSource(passage, style)}`;
}

interface Parts {
  authors: string[];
  title: string;
  site: string;
  published: string | undefined;
  accessed: string | undefined;
  url: string;
  korean: boolean;
}

/**
 * The source of a passage as an entry of a bibliography: Chicago (17th, bibliography), APA (7th) or MLA (9th), for articles on the
 * web. A Korean page is cited in the Korean manner of that style: names whole, titles in 「」 or bare, dates in figures. Without
 * italics, since it is pasted as plain text.
 */
export function styledSource(passage: CitedPassage, style: Exclude<CitationStyle, 'plain'>): string {
  const parts = partsOf(passage);
  const written = { chicago, apa, mla }[style](parts);
  return written.filter((part) => part !== '').join(' ');
}

function partsOf(passage: CitedPassage): Parts {
  const citation = citationOf(passage);
  const host = URL.canParse(citation.url) ? new URL(citation.url).hostname.replace(/^www\./u, '') : '';
  return {
    authors: citation.authors,
    title: citation.title.trim(),
    site: citation.siteName?.trim() || host,
    published: citation.published,
    accessed: passage.created?.slice(0, 10),
    url: citation.canonicalUrl ?? citation.url,
    korean: /^ko\b/iu.test(citation.language ?? ''),
  };
}

function chicago({ authors, title, site, published, accessed, url, korean }: Parts): string[] {
  const date = citedDate(published, korean ? 'ko' : 'long');
  if (korean) return [joined([authors.join('·'), title && `「${title}」`, site, date, ending(url)])];
  const read = published === undefined && accessed !== undefined ? `Accessed ${citedDate(accessed, 'long')}.` : '';
  return [stop(listOf(authors, 'and', invertedName)), title && `“${stop(title)}”`, stop(joined([site, date])), read, ending(url)];
}

function apa({ authors, title, site, published, accessed, url, korean }: Parts): string[] {
  const date = published === undefined ? (korean ? '날짜 없음' : 'n.d.') : citedDate(published, korean ? 'ko' : 'year-first');
  const read = published === undefined && accessed !== undefined;
  if (korean)
    return [joined([authors.join(', ')]), `(${date}).`, stop(title), stop(site), read ? `${citedDate(accessed, 'ko')} 검색,` : '', url];
  const retrieved = read ? `Retrieved ${citedDate(accessed, 'long')}, from` : '';
  const names = authors.map(nameWithInitials);
  const last = names.at(-1) ?? '';
  const by = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last;
  // Without an author the title takes the place of one.
  return by === ''
    ? [stop(title), `(${date}).`, stop(site), retrieved, url]
    : [stop(by), `(${date}).`, stop(title), stop(site), retrieved, url];
}

function mla({ authors, title, site, published, accessed, url, korean }: Parts): string[] {
  const date = citedDate(published, korean ? 'ko' : 'day-first');
  const bare = url.replace(/^https?:\/\//u, '');
  if (korean)
    return [
      stop(authors.join(', ')),
      title && `“${stop(title)}”`,
      ending(joined([site, date, bare])),
      accessed ? `${citedDate(accessed, 'ko')} 접속.` : '',
    ];
  const by = authors.length > 2 ? `${invertedName(authors[0] ?? '')}, et al.` : stop(listOf(authors, 'and', invertedName));
  return [
    by,
    title && `“${stop(title)}”`,
    ending(joined([site, date, bare])),
    accessed ? `Accessed ${citedDate(accessed, 'day-first')}.` : '',
  ];
}

/** The first name turned round, as lists are sorted by it; the others as they are. */
function listOf(names: readonly string[], and: string, first: (name: string) => string): string {
  const [one, ...others] = names;
  if (one === undefined) return '';
  const all = [first(one), ...others];
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')}, ${and} ${all.at(-1) ?? ''}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** A sentence's end, where there is none yet. */
function stop(text: string): string {
  return text === '' || /[.?!。？！]$/u.test(text) ? text : `${text}.`;
}

function ending(text: string): string {
  return text === '' ? '' : `${text}.`;
}
