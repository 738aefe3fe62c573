import { sentences } from './sentence.ts';

/** What is read on either side to choose from; what is kept of it at least, and at most. UTF-16 code units. */
const WINDOW = 300;
const LEAST = 32;
const MOST = 120;
/** Pages are indented: of what is read of their source so many times less may be words. */
const SOURCE = 10;

/** The words before and after a passage, cut where sentences begin and end while that keeps between 32 and 120 characters. */
export function contextAround(text: string, start: number, end: number, language?: string): { prefix: string; suffix: string } {
  const before = evened(text.slice(Math.max(0, start - WINDOW * SOURCE), start)).slice(-WINDOW);
  const after = evened(text.slice(end, end + WINDOW * SOURCE)).slice(0, WINDOW);
  const starts = sentences(before, language).map((sentence) => before.length - sentence.start);
  const ends = sentences(after, language).map((sentence) => sentence.end);
  const left = choose(starts.toReversed(), before.length);
  const right = choose(ends, after.length);
  return { prefix: whole(before.slice(before.length - left)), suffix: whole(after.slice(0, right)) };
}

/** The first length within bounds, nearest first; the most there is where no sentence ends within them. */
function choose(lengths: readonly number[], available: number): number {
  return lengths.find((length) => length >= LEAST && length <= MOST) ?? Math.min(available, MOST);
}

/** Every run of white space as one space, or as one line break where it holds one. */
function evened(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
}

/** Without half of a surrogate pair at either end. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
