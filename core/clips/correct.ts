import type { Citation, CitationField, Corrections } from './clip.ts';
import { isoDate } from './iso-date.ts';

/** Fields of a citation, in the order in which they are cited. */
export const CITATION_FIELDS = [
  'title',
  'authors',
  'siteName',
  'published',
  'modified',
  'section',
  'language',
  'canonicalUrl',
] as const satisfies readonly CitationField[];

/** A field as it is written in an input: authors a line each. */
export function fieldText(citation: Partial<Citation>, field: CitationField): string {
  const value = citation[field];
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}

/**
 * The corrections with one field as it is written now. As the page said: no correction. Empty: what the page said is taken away. Null
 * where it cannot be so: no date, no address of the web.
 */
export function correct(citation: Citation, corrections: Corrections, field: CitationField, text: string): Corrections | null {
  const { [field]: _, ...others } = corrections;
  const said = fieldText(citation, field);
  if (even(text) === even(said)) return others;
  if (text.trim() === '') return { ...others, [field]: null };
  switch (field) {
    case 'authors':
      return {
        ...others,
        authors: text
          .split('\n')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      };
    case 'published':
    case 'modified': {
      const date = isoDate(text);
      return date === undefined ? null : { ...others, [field]: date };
    }
    case 'canonicalUrl':
      return /^https?:\/\//u.test(text.trim()) && URL.canParse(text.trim()) ? { ...others, canonicalUrl: text.trim() } : null;
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(text.trim()) ? { ...others, language: text.trim() } : null;
    default:
      return { ...others, [field]: text.replace(/\s+/gu, ' ').trim() };
  }
}

function even(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
