import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Clip } from '../core/clips/clip.ts';
import { noFacets, type ClipSearchAnswer, type ClipSort } from '../core/search/clip-search.ts';
import { createDatabase } from '../storage/database.ts';
import { liveAllClips } from '../storage/search-index.ts';
import { useLive } from './use-live.ts';

export interface ClipSearch {
  /** Null until something is known. */
  answer: ClipSearchAnswer | null;
  /** Clips of the result by their place in it; fewer where it ends before `to`. */
  rows(from: number, to: number): Promise<Clip[]>;
  /** Ids of the whole result, in its order. */
  ids(): Promise<string[]>;
  /** Another number: rows read before may be others now. */
  version: number;
  /** False while clips are missing from the index; the answer covers those that are in it. */
  isReady: boolean;
}

/** Follows a search over all clips: asked anew with each query, answered anew with each change. */
export function useClipSearch(query: string, sort: ClipSort): ClipSearch {
  const db = useMemo(() => createDatabase(), []);
  const all = useLive(() => liveAllClips(db), [db]);
  const [version, setVersion] = useState(0);
  const found = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return all.value?.filter(
      (clip) => !clip.deleted && words.every((word) => `${clip.quote} ${clip.note} ${clip.citation.title}`.toLowerCase().includes(word)),
    );
  }, [all.value, query, sort]);
  useEffect(() => setVersion((before) => before + 1), [found]);
  const rows = useCallback(async (from: number, to: number) => found?.slice(from, to) ?? [], [found]);
  const ids = useCallback(async () => found?.map(({ id }) => id) ?? [], [found]);
  return {
    answer: found ? { total: found.length, facets: noFacets(), terms: [] } : null,
    rows,
    ids,
    version,
    isReady: found !== undefined,
  };
}
