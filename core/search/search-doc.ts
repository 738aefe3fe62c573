import { citationOf } from '../clips/citation-of.ts';
import { COLOURS, type Clip } from '../clips/clip.ts';
import { writtenDay } from './days.ts';

/** Texts of a clip that words are looked for in, by weight: the bit of a field is `1 << its place`. */
export const TEXT_FIELDS = ['quote', 'note', 'title', 'tags'] as const;

/** Values of a clip that are counted and filtered by. Columns of lists of strings. */
export const LISTS = ['site', 'page', 'tag', 'concept', 'author'] as const;
export type ListName = (typeof LISTS)[number];

export const FLAG = { deleted: 1, note: 2, published: 4, snapshot: 8 } as const;

/** What the index keeps of a clip. */
export interface SearchDoc {
  id: string;
  /** Milliseconds, as the rest. */
  created: number;
  /** By it a change is noticed. */
  modified: number;
  /** NaN where unknown. */
  published: number;
  /** As `Days`; 0 where unknown. */
  publishedDay: number;
  /** Where the passage began in its page; a large number where unknown. */
  place: number;
  /** 0: none; else one more than its place in `COLOURS`. */
  colour: number;
  flags: number;
  /** Of the quote, 53 bits. */
  quoteHash: number;
  lists: Record<ListName, string[]>;
  siteName: string;
  texts: string[];
}

const NO_PLACE = 0x7fffffff;

export function searchDoc(clip: Clip): SearchDoc {
  const { title, authors, published, siteName } = citationOf(clip);
  const host = hostOf(clip.citation.url);
  const position = clip.selectors.find(({ type }) => type === 'TextPositionSelector') as { start: number } | undefined;
  return {
    id: clip.id,
    created: timeOf(clip.created),
    modified: timeOf(clip.modified),
    published: published === undefined ? Number.NaN : Date.parse(published),
    publishedDay: writtenDay(published),
    place: Math.min(position?.start ?? NO_PLACE, NO_PLACE),
    colour: clip.colour === undefined ? 0 : COLOURS.indexOf(clip.colour) + 1,
    flags:
      (clip.deleted === undefined ? 0 : FLAG.deleted) |
      (clip.note.trim() === '' ? 0 : FLAG.note) |
      (published === undefined ? 0 : FLAG.published) |
      (clip.snapshot === undefined ? 0 : FLAG.snapshot),
    quoteHash: hash53(clip.quote),
    lists: {
      site: host === '' ? [] : [host],
      page: [clip.pageKey],
      tag: unique(clip.tags),
      concept: unique(clip.concepts.map(({ concept }) => concept)),
      author: unique(authors),
    },
    siteName: siteName ?? '',
    texts: [clip.quote, clip.note, title, clip.tags.join(' · ')],
  };
}

/** Of a date of ours; 0 for what is none, so that it equals itself. */
export function timeOf(iso: string): number {
  return Date.parse(iso) || 0;
}

const unique = (values: readonly string[]): string[] => (values.length < 2 ? [...values] : [...new Set(values)]);

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\.(?=.*\.)/, '');
  } catch {
    return '';
  }
}

/** Two 32-bit mixes, of which 53 bits are kept: equal quotes give equal numbers, and of 50,000 others hardly two do. */
function hash53(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
