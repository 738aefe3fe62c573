import { HIT, type Postings } from './segment.ts';

/** How many words there are before the first that is not before `word`. */
function firstFrom({ words, wordEnds }: Postings, word: string): number {
  let low = 0;
  let high = wordEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.slice(middle === 0 ? 0 : wordEnds[middle - 1]!, wordEnds[middle]!) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that a look-up asks for, as numbers from the first to before the second. */
export type WordSpan = readonly [from: number, to: number];

/** All words from `from` up to before `to`: a prefix, or one word and nothing behind it. */
export function wordSpan(postings: Postings, from: string, to: string): WordSpan {
  const first = firstFrom(postings, from);
  // Most look-ups end here, or at the very word.
  if (first === postings.wordEnds.length) return [first, first];
  return [first, firstFrom(postings, to)];
}

/** Calls for every clip that has the word: its number in the segment, the fields it stands in as bits, how often (15: or more). */
export function eachHit(postings: Postings, word: number, found: (doc: number, fields: number, times: number) => void): void {
  const { hits, hitEnds } = postings;
  const end = hitEnds[word]!;
  let doc = -1;
  for (let at = word === 0 ? 0 : hitEnds[word - 1]!; at < end;) {
    let byte = hits[at++]!;
    let skipped = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = hits[at++]!;
      skipped |= (byte & 0x7f) << shift;
    }
    doc += skipped + 1;
    const hit = hits[at++]!;
    found(doc, hit & HIT.fields, hit >> HIT.shift);
  }
}

/** For every clip that has the word, the places where it stands, rising. @param wanted only these clips; null: all */
export function placesOf(postings: Postings, word: number, wanted: ReadonlyMap<number, unknown> | null): Map<number, number[]> {
  const { places, placeEnds } = postings;
  const byDoc = new Map<number, number[]>();
  let at = word === 0 ? 0 : placeEnds[word - 1]!;
  const next = () => {
    let byte = places[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = places[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  };
  eachHit(postings, word, (doc, _, times) => {
    const count = times === HIT.manyTimes ? next() : times;
    if (wanted?.has(doc) === false) {
      for (let i = 0; i < count; i++) next();
      return;
    }
    const list: number[] = [];
    for (let i = 0, place = 0; i < count; i++) list.push((place += next()));
    byDoc.set(doc, list);
  });
  return byDoc;
}
