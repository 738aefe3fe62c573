/** Finds where a text may hold something like a pattern, by the short runs of characters that both have. */
export interface GramIndex {
  /** Offsets at which the pattern may start, the most promising first, with how far off each may be. */
  places(pattern: string, most: number): { at: number; give: number }[];
}

/** Occurrences looked at for a pattern, the rarest runs first: "the" stands everywhere and tells nothing. */
const BUDGET = 12_000;
/** At a place where less than this of the runs stand, beyond what stands anywhere by chance, too few of the words are left. */
const LEAST = 0.05;
const BUCKETS = 1 << 16;

interface Runs {
  size: number;
  /** Where the occurrences of each bucket begin in `positions`; one more entry for the end. */
  starts: Uint32Array;
  positions: Uint32Array;
}

/** Indexes on first use: 2 ms for 200,000 characters, where one approximate search through them takes 10. */
export function indexGrams(text: string): GramIndex {
  const known = new Map<number, Runs>();
  return {
    places(pattern, most) {
      const size = isDense(pattern) ? 2 : 4;
      const runs = known.get(size) ?? readRuns(text, size);
      known.set(size, runs);
      return vote(text.length, runs, pattern, most);
    },
  };
}

/** Hangul and Han say as much in two signs as letters do in four. */
function isDense(pattern: string): boolean {
  return (pattern.match(/[\u1100-\u11FF\u2E80-\uD7FF]/g)?.length ?? 0) * 3 > pattern.length;
}

function bucketAt(text: string, at: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + size; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

function readRuns(text: string, size: number): Runs {
  const count = Math.max(0, text.length - size + 1);
  const buckets = new Uint16Array(count);
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < count; at++) starts[(buckets[at] = bucketAt(text, at, size)) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const positions = new Uint32Array(count);
  for (let at = 0; at < count; at++) positions[next[buckets[at]!]!++] = at;
  return { size, starts, positions };
}

/** Every run that both have speaks for one start of the pattern; votes are counted in bins, for words come and go in between. */
function vote(length: number, { size, starts, positions }: Runs, pattern: string, most: number): { at: number; give: number }[] {
  const shift = Math.max(4, Math.ceil(Math.log2(Math.max(1, pattern.length / 4))));
  const width = 1 << shift;
  const bins = new Uint32Array(((length + pattern.length) >> shift) + 2);
  const grams: { offset: number; bucket: number; count: number }[] = [];
  for (let offset = 0; offset + size <= pattern.length; offset++) {
    const bucket = bucketAt(pattern, offset, size);
    const count = starts[bucket + 1]! - starts[bucket]!;
    if (count > 0) grams.push({ offset, bucket, count });
  }
  grams.sort((one, other) => one.count - other.count);
  let spent = 0;
  let used = 0;
  for (const { offset, bucket, count } of grams) {
    if (spent > 0 && spent + count > BUDGET) break;
    spent += count;
    used++;
    for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) bins[(positions[i]! - offset + pattern.length) >> shift]!++;
  }
  const chance = (spent * 2 * width) / (length + pattern.length);
  return peaks(bins, most, chance + Math.max(2, used * LEAST)).map((bin) => ({ at: bin * width + width - pattern.length, give: width }));
}

/** The bins that hold most together with the next one, none beside another. */
function peaks(bins: Uint32Array, most: number, least: number): number[] {
  const best: { bin: number; votes: number }[] = [];
  for (let bin = 0; bin + 1 < bins.length; bin++) {
    const votes = bins[bin]! + bins[bin + 1]!;
    if (votes < least || (best.length === most && votes <= best.at(-1)!.votes)) continue;
    const beside = best.findIndex((one) => bin - one.bin < 2);
    if (beside >= 0) {
      if (best[beside]!.votes >= votes) continue;
      best.splice(beside, 1);
    }
    const place = best.findIndex((one) => one.votes < votes);
    best.splice(place < 0 ? best.length : place, 0, { bin, votes });
    if (best.length > most) best.pop();
  }
  return best.map(({ bin }) => bin);
}
