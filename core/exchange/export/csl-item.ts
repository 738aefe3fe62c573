import type { Clip } from '../../clips/clip.ts';
import type { PageOfClips } from './by-page.ts';

/** A date as CSL has it: year, month, day, as far as known. */
export interface CslDate {
  'date-parts': [number[]];
}

/** The part of CSL-JSON (https://docs.citationstyles.org) that a page on the web needs. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title?: string;
  author?: { literal: string }[];
  'container-title'?: string;
  section?: string;
  issued?: CslDate;
  accessed?: CslDate;
  language?: string;
  URL: string;
  keyword?: string;
  note?: string;
  custom?: { passages: { id: string; quote: string; note: string; sha256?: string }[] };
}

/**
 * A page as one item of a bibliography, with its passages in the note. Names stay whole: nobody can tell from "Kim Jong Un" which
 * part is the family's, and a wrong guess is printed.
 */
export function cslItem({ citation, clips }: PageOfClips, id: string): CslItem {
  const all = clips.map(({ clip }) => clip);
  const issued = cslDate(citation.published);
  const accessed = cslDate(all.map(({ created }) => created).sort()[0]);
  const tags = [...new Set(all.flatMap((clip) => clip.tags))];
  const { title, siteName, section, language, authors } = citation;
  return {
    id,
    type: siteName && issued ? 'article-newspaper' : 'webpage',
    ...(title === '' ? {} : { title }),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(siteName ? { 'container-title': siteName } : {}),
    ...(section ? { section } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(language ? { language } : {}),
    URL: citation.canonicalUrl ?? citation.url,
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    note: all.map(passageNote).join('\n\n'),
    custom: {
      passages: all.map(({ id, quote, note, sha256 }) => ({ id, quote, note, ...(sha256 === undefined ? {} : { sha256 }) })),
    },
  };
}

/** The words, then what the reader thinks of them. */
export function passageNote({ quote, note }: Pick<Clip, 'quote' | 'note'>): string {
  return note === '' ? `“${quote}”` : `“${quote}”\n${note}`;
}

/** Undefined where there is no year. The day is the one where the page was written, not in UTC. */
function cslDate(iso: string | undefined): CslDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(iso ?? '') ?? [];
  if (year === undefined) return undefined;
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined).map(Number)] };
}
