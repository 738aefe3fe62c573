import { LISTS, type ListName, type SearchDoc } from './search-doc.ts';
import { FIELD_GAP, HIT, type Columns, type ListColumn, type Postings, type Segment } from './segment.ts';
import { placedWords } from './words.ts';
import { type Growing, growing, push } from '../glossary/growing.ts';

/** Takes clips one by one, so that whoever builds may stop to answer in between. */
export interface SegmentBuilder {
  add(doc: SearchDoc): void;
  finish(): Segment;
}

/** Every word of every clip in the order they are met: its number, the clip, the field, the place. */
const STRIDE = 4;

export function segmentBuilder(): SegmentBuilder {
  const docs: Omit<SearchDoc, 'texts'>[] = [];
  const numbers = new Map<string, number>();
  const met = growing(1 << 16);
  return {
    add({ texts, ...doc }) {
      let place = 0;
      texts.forEach((text, field) => {
        const { words, places, end } = placedWords(text);
        words.forEach((word, i) => {
          let number = numbers.get(word);
          if (number === undefined) numbers.set(word, (number = numbers.size));
          push(met, number);
          push(met, docs.length);
          push(met, field);
          push(met, place + places[i]!);
        });
        place += end + FIELD_GAP;
      });
      docs.push(doc);
    },
    finish: () => ({ postings: write([...numbers.keys()], met), columns: buildColumns(docs) }),
  };
}

/** Gathers what was met by word, keeping its order, and writes the words in theirs. */
function write(met: readonly string[], meetings: Growing): Postings {
  const { data, length } = meetings;
  const starts = new Uint32Array(met.length + 1);
  for (let at = 0; at < length; at += STRIDE) starts[data[at]! + 1]!++;
  for (let number = 0; number < met.length; number++) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const byWord = new Uint32Array(length / STRIDE);
  for (let at = 0; at < length; at += STRIDE) byWord[next[data[at]!]!++] = at;

  const order = Uint32Array.from(met.keys()).sort((a, b) => (met[a]! < met[b]! ? -1 : 1));
  const wordEnds = new Uint32Array(met.length);
  const hitEnds = new Uint32Array(met.length);
  const placeEnds = new Uint32Array(met.length);
  // Never more than these: five bytes hold any number.
  const out: Written = {
    hits: new Uint8Array((length / STRIDE) * 6),
    hitEnd: 0,
    places: new Uint8Array((length / STRIDE) * 6),
    placeEnd: 0,
  };
  let end = 0;
  order.forEach((number, i) => {
    writeWord(data, byWord.subarray(starts[number]!, starts[number + 1]!), out);
    wordEnds[i] = end += met[number]!.length;
    hitEnds[i] = out.hitEnd;
    placeEnds[i] = out.placeEnd;
  });
  const words = Array.from(order, (number) => met[number]!).join('');
  return { words, wordEnds, hits: out.hits.slice(0, out.hitEnd), hitEnds, places: out.places.slice(0, out.placeEnd), placeEnds };
}

interface Written {
  hits: Uint8Array;
  hitEnd: number;
  places: Uint8Array;
  placeEnd: number;
}

function writeWord(data: Int32Array, meetings: Uint32Array, out: Written): void {
  let lastDoc = -1;
  for (let i = 0; i < meetings.length;) {
    const doc = data[meetings[i]! + 1]!;
    let end = i;
    let fields = 0;
    while (end < meetings.length && data[meetings[end]! + 1] === doc) fields |= 1 << data[meetings[end++]! + 2]!;
    const times = end - i;
    out.hitEnd = varint(out.hits, out.hitEnd, doc - lastDoc - 1);
    out.hits[out.hitEnd++] = fields | (Math.min(times, HIT.manyTimes) << HIT.shift);
    if (times >= HIT.manyTimes) out.placeEnd = varint(out.places, out.placeEnd, times);
    for (let place = 0; i < end; i++) {
      const here = data[meetings[i]! + 3]!;
      out.placeEnd = varint(out.places, out.placeEnd, here - place);
      place = here;
    }
    lastDoc = doc;
  }
}

/** Seven bits a byte, lowest first; the top bit says that more follow. */
function varint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[at] = rest;
  return at + 1;
}

function buildColumns(docs: readonly Omit<SearchDoc, 'texts'>[]): Columns {
  const lists = Object.fromEntries(LISTS.map((name) => [name, listColumn(docs, name)])) as Record<ListName, ListColumn>;
  const names = new Map(docs.filter(({ siteName }) => siteName !== '').map(({ lists, siteName }) => [lists.site[0], siteName]));
  return {
    ids: docs.map(({ id }) => id),
    created: Float64Array.from(docs, ({ created }) => created),
    modified: Float64Array.from(docs, ({ modified }) => modified),
    published: Float64Array.from(docs, ({ published }) => published),
    publishedDay: Int32Array.from(docs, ({ publishedDay }) => publishedDay),
    place: Int32Array.from(docs, ({ place }) => place),
    colour: Uint8Array.from(docs, ({ colour }) => colour),
    flags: Uint8Array.from(docs, ({ flags }) => flags),
    quoteHash: Float64Array.from(docs, ({ quoteHash }) => quoteHash),
    lists,
    siteNames: lists.site.values.map((site) => names.get(site) ?? ''),
  };
}

function listColumn(docs: readonly Omit<SearchDoc, 'texts'>[], name: ListName): ListColumn {
  const numbers = new Map<string, number>();
  const items: number[] = [];
  const ends = Uint32Array.from(docs, ({ lists }) => {
    for (const value of lists[name]) {
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = numbers.size));
      items.push(number);
    }
    return items.length;
  });
  return { values: [...numbers.keys()], ends, items: Uint32Array.from(items) };
}
