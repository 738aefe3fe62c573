import {
  type ClipIndex,
  type IndexSegment,
  addSegments,
  dropSegments,
  emptyIndex,
  lastModified,
  liveIds,
  removeClips,
  setState,
} from '../../core/search/clip-index.ts';
import { segmentBuilder } from '../../core/search/build-segment.ts';
import { searchDoc } from '../../core/search/search-doc.ts';
import type { Database } from '../../storage/database.ts';
import { clipTimes, clipsByIds, clipsChangedSince, outcomes, readParts } from '../../storage/search-index.ts';
import { pause } from './pause.ts';
import type { PartKeeper } from './part-keeper.ts';

/** Clips of one segment: each look-up costs something a segment, each change of many clips a segment's work. */
const SEGMENT = 2_000;
/** Clips read and taken apart before questions are heard again. */
const SLICE = 100;
/** Segments of fewer clips are small, and so many of them are made one. */
const SMALL = 500;
const MOST_SMALL = 8;

/** Keeps an index like the clips are. Its functions run one after the other. */
export interface Indexer {
  index: ClipIndex;
  /** What was stored; whether there was anything. */
  load(): Promise<boolean>;
  /** Takes what was changed since, as far as the clips' own dates tell. */
  catchUp(): Promise<void>;
  /** Whether there is something to catch up with: one question to an index of the database. */
  isBehind(): Promise<boolean>;
  /** Looks at all clips, and takes what differs. */
  compare(): Promise<void>;
  /** Takes these clips as they are now, or away. */
  follow(ids: readonly string[]): Promise<void>;
  followStates(ids: readonly string[] | null): Promise<void>;
}

export function startIndexer(db: Database, keeper: PartKeeper, grown: () => void): Indexer {
  const index = emptyIndex();
  let lastPart = 0;

  /** Reads clips and puts them behind the others. */
  async function take(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += SEGMENT) {
      const builder = segmentBuilder();
      const some = ids.slice(from, from + SEGMENT);
      for (let at = 0; at < some.length; at += SLICE) {
        for (const clip of await clipsByIds(db, some.slice(at, at + SLICE))) builder.add(searchDoc(clip));
        await pause();
      }
      const segment = builder.finish();
      if (segment.columns.ids.length === 0) continue;
      const states = await outcomes(db, segment.columns.ids);
      addSegments(index, [{ id: ++lastPart, segment }], (id) => states.get(id) ?? 'unseen');
      keeper.add(lastPart, segment);
      grown();
      if (ids.length > SEGMENT) await keeper.write(index);
    }
  }

  /** Makes one segment of many small ones, and of those whose clips have mostly gone. */
  async function tidy(): Promise<void> {
    const living = index.segments.map((segment) => ({ segment, ids: liveIds(index, segment) }));
    const small = living.filter(({ ids }) => ids.length < SMALL);
    const hollow = living.filter(({ segment, ids }) => ids.length * 2 < segment.count);
    const merged = new Set(small.length > MOST_SMALL ? [...small, ...hollow] : hollow.filter(({ segment }) => segment.count >= SMALL));
    if (merged.size === 0) return;
    const dropped: IndexSegment[] = [...merged].map(({ segment }) => segment);
    // Taken anew first, so that nothing is missing meanwhile.
    await take([...merged].flatMap(({ ids }) => ids));
    dropSegments(index, dropped);
  }

  return {
    index,
    async load() {
      const parts = await readParts(db);
      addSegments(index, parts, () => 'unseen');
      lastPart = parts.at(-1)?.id ?? 0;
      return parts.length > 0;
    },
    async catchUp() {
      await take(await clipsChangedSince(db, lastModified(index)));
    },
    isBehind: async () => (await clipsChangedSince(db, lastModified(index))).length > 0,
    async compare() {
      const times = await clipTimes(db);
      removeClips(
        index,
        [...index.numbers.keys()].filter((id) => !times.has(id)),
      );
      const { modified } = index.columns;
      const differing = [...times].filter(([id, time]) => modified[index.numbers.get(id) ?? -1] !== time);
      differing.sort(([, a], [, b]) => b - a);
      await take(differing.map(([id]) => id));
      await tidy();
      await keeper.write(index);
    },
    async follow(ids) {
      removeClips(index, ids);
      await take(ids);
      await tidy();
      await keeper.write(index);
    },
    async followStates(ids) {
      const found = await outcomes(db, ids ?? undefined);
      for (const id of ids ?? index.columns.ids) setState(index, id, found.get(id) ?? 'unseen');
    },
  };
}
