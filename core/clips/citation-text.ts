import { citationOf } from './citation-of.ts';
import type { Citation, Corrections } from './clip.ts';

export interface CitedPassage {
  quote: string;
  citation: Citation;
  /** What the reader put right is cited. */
  corrections?: Corrections | undefined;
  /** When it was kept, ISO 8601: cited as the date of access. */
  created?: string | undefined;
}

/**
 * A passage as it is pasted into a document: the words in quotation marks, then who, what, where, when and the link. In the manner
 * of the page's language; dates stay ISO 8601 at the precision the page gave, which reads the same everywhere.
 */
export function citationText(passage: CitedPassage): string {
  const korean = isKorean(passage.citation.language);
  return `“${passage.quote.trim()}”\n— ${sourceText(passage, korean)}`;
}

function sourceText(passage: CitedPassage, korean: boolean): string {
  const citation = citationOf(passage);
  const { created } = passage;
  const title = citation.title.trim();
  const named = [
    citation.authors.join(korean ? '·' : ', '),
    title && (korean ? `「${title}」` : `“${title}”`),
    citation.siteName?.trim() ?? host(citation.url),
    citation.published?.slice(0, 10) ?? '',
  ].filter((part) => part !== '');
  const accessed = created ? (korean ? ` (${created.slice(0, 10)} 열람)` : ` (accessed ${created.slice(0, 10)})`) : '';
  return `${named.join(', ')}${named.length > 0 ? '. ' : ''}${citation.canonicalUrl ?? citation.url}${accessed}`;
}

function isKorean(language: string | undefined): boolean {
  return language !== undefined && /^ko\b/i.test(language);
}

function host(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
