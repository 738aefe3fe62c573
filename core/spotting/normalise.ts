/** A text and, where it differs from its source, for every code unit of it the source's offsets. */
export interface Normalised {
  text: string;
  /** `starts[i]` and `ends[i]`: where unit `i` of `text` comes from. Null: the text is its own source. */
  map: { starts: Int32Array; ends: Int32Array } | null;
}

// Conjoining jamo (file names and pages from a Mac), compatibility letters of more than one unit, and the first halves of
// mathematical and enclosed letters (and of some emoji). Without the u flag: half the time, and none at all on Latin text.
const NEEDS_WORK = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\ufb00-\ufb06]|\ud835|\ud83c[\udd00-\udd89]/;
const SEGMENT = /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11ff\ud7b0-\ud7ff\p{M}]*|\P{M}\p{M}*|\p{M}+/gsu;

/** Composes Hangul and takes compatibility forms apart (NFKC), keeping the way back. Most text passes untouched. */
export function normalise(source: string): Normalised {
  if (!NEEDS_WORK.test(source)) return { text: source, map: null };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(SEGMENT)) {
    const composed = match[0].normalize('NFKC');
    parts.push(composed);
    for (let i = 0; i < composed.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text: parts.join(''), map: { starts: Int32Array.from(starts), ends: Int32Array.from(ends) } };
}

/** The span of the source that a span of the normalised text stands for. */
export function toSource({ map }: Normalised, start: number, end: number): [number, number] {
  if (!map || end <= start) return [start, end];
  return [map.starts[start]!, map.ends[end - 1]!];
}

/** Offsets of the source, in the normalised text: for element edges. */
export function toNormalised({ map, text }: Normalised, offsets: readonly number[]): readonly number[] {
  if (!map) return offsets;
  const result: number[] = [];
  let at = 0;
  for (const offset of offsets) {
    while (at < text.length && map.starts[at]! < offset) at++;
    result.push(at);
  }
  return result;
}
