import type { Index } from './build-index.ts';
import type { Concept } from './concept.ts';
import type { CueLists } from './cue-lists.ts';
import { CONCEPT_WORDS, HEADER, HEADER_WORDS, MAGIC, TRAILER, VERSION, checksum, packCountry } from './lexicon-format.ts';
import { KINDS } from './vocabulary.ts';

const DEFAULT_PRIOR = 0.9;

/** Lays everything out in one buffer: see lexicon-format.ts. */
export function writeLexicon(index: Index, classes: readonly number[], concepts: readonly Concept[], cues: CueLists): ArrayBuffer {
  const pool = new TextEncoder().encode(concepts.map(({ id }) => id).join(''));
  const numberOf = new Map(concepts.map(({ id }, i) => [id, i]));
  const records = new Uint32Array(concepts.length * CONCEPT_WORDS);
  const lists: number[] = [0];
  let idEnd = 0;
  concepts.forEach((concept, i) => {
    idEnd += new TextEncoder().encode(concept.id).length;
    const cueStart = cues.lists[i]!.length > 0 ? lists.push(cues.lists[i]!.length, ...cues.lists[i]!) - cues.lists[i]!.length - 1 : 0;
    const within = concept.relations.locatedIn ?? concept.relations.broader?.[0];
    const prior = Math.round((concept.senses.prior ?? DEFAULT_PRIOR) * 1000);
    records.set(
      [
        idEnd,
        KINDS.indexOf(concept.kind) | (packCountry(concept.country) << 4) | (prior << 16),
        cueStart,
        1 + (numberOf.get(within ?? '') ?? -1),
      ],
      i * CONCEPT_WORDS,
    );
  });
  const { rows } = index;
  const poolWords = new Uint32Array(Math.ceil(pool.length / 4));
  new Uint8Array(poolWords.buffer).set(pool);
  const sections = [index.bitmap, index.table, rows, Uint32Array.from(classes), records, Uint32Array.from(lists), poolWords];
  const words = new Uint32Array(HEADER_WORDS + sections.reduce((sum, section) => sum + section.length, 0) + 1);
  let at = HEADER_WORDS;
  const first = HEADER.bitmap;
  sections.forEach((section, i) => {
    words[first + i] = at * 4;
    words.set(section, at);
    at += section.length;
  });
  words[HEADER.trailer] = at * 4;
  words[at] = TRAILER;
  words[HEADER.magic] = MAGIC;
  words[HEADER.version] = VERSION;
  words[HEADER.byteLength] = words.byteLength;
  words[HEADER.surfaces] = index.surfaces;
  words[HEADER.concepts] = concepts.length;
  words[HEADER.bitmapLog2] = index.bitmapLog2;
  words[HEADER.slots] = index.slots;
  words[HEADER.rowCount] = rows.length;
  words[HEADER.classCount] = classes.length / 2;
  words[HEADER.cueCount] = cues.cues.length;
  words[HEADER.checksum] = checksum(words);
  return words.buffer;
}
