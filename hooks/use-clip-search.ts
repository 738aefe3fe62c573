import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../core/clips/clip.ts';
import { type ClipSearchAnswer, type ClipSort, noFacets } from '../core/search/clip-search.ts';
import type { StorageFailure } from '../storage/failure.ts';
import { clipsByIds, countClips, firstClips } from '../storage/search-index.ts';
import { type Asked, type Heard, searchClient } from './search/client.ts';

export interface ClipSearch {
  /** Null until something is known. While a new query is being answered this is the answer to the last. */
  answer: ClipSearchAnswer | null;
  /** Clips of the result by their place in it; fewer where it ends before `to`. */
  rows(from: number, to: number): Promise<Clip[]>;
  /** Ids of the whole result, in its order. */
  ids(): Promise<string[]>;
  /** Another number: rows read before may be others now. */
  version: number;
  /** False while clips are missing from the index; the answer covers those that are in it. */
  isReady: boolean;
  /** Why the clips cannot be read. */
  failure: StorageFailure | null;
}

/** A frame or two. */
const PAINTED_MS = 40;
/** For whoever shows no rows. */
const LONGEST_WAIT_MS = 500;

interface Known {
  answer: ClipSearchAnswer;
  /** Ids of the first rows; null: from the database, by its own indexes. */
  first: string[] | null;
  isReady: boolean;
}

/** Follows a search over all clips: asked anew with each query, answered anew with each change. */
export function useClipSearch(query: string, sort: ClipSort): ClipSearch {
  const [{ db, ask, begin }] = useState(searchClient);
  // Rows by the database's own order, until the worker has all clips.
  const early = query.trim() === '' && (sort === 'newest' || sort === 'oldest' || sort === 'modified') ? sort : null;
  const [known, setKnown] = useState<Known | null>(null);
  const [version, setVersion] = useState(0);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const asked = useRef<Asked | null>(null);

  useEffect(() => {
    const hear = ({ question, reply, isReady }: Heard) => {
      if (reply.kind !== 'search') return;
      const { answer, first } = reply.value;
      setKnown((before) => {
        const isEarly = !isReady && before !== null && before.first === null && question.kind === 'search' && question.query.trim() === '';
        return isEarly ? { ...before, answer: { ...answer, total: before.answer.total } } : { answer, first, isReady };
      });
      setVersion((before) => before + 1);
      setFailure(null);
    };
    if (asked.current) asked.current.instead({ kind: 'search', query, sort });
    else asked.current = ask({ kind: 'search', query, sort }, hear, setFailure);
  }, [ask, query, sort]);
  useEffect(() => () => asked.current?.leave(), []);
  useEffect(() => {
    const waiting = setTimeout(begin, early === null ? 0 : LONGEST_WAIT_MS);
    return () => clearTimeout(waiting);
  }, [begin, early]);

  useEffect(() => {
    if (early === null) return;
    let current = true;
    countClips(db).then(
      (total) => {
        if (current) setKnown((known) => known ?? { answer: { total, facets: noFacets(), terms: [] }, first: null, isReady: false });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [db, early]);

  const first = known?.first;
  const rows = useCallback(
    async (from: number, to: number) => {
      if ((first === null || first === undefined) && early !== null) {
        const read = firstClips(db, early, from, to);
        // Not before they are painted.
        void read.finally(() => setTimeout(begin, PAINTED_MS)).catch(() => {});
        return read;
      }
      if (first && to <= first.length) return clipsByIds(db, first.slice(from, to));
      return clipsByIds(db, (await asked.current?.ids(from, to)) ?? []);
    },
    [db, begin, early, first],
  );
  const ids = useCallback(async () => (await asked.current?.allIds()) ?? [], []);

  return { answer: known?.answer ?? null, rows, ids, version, isReady: known?.isReady ?? false, failure };
}
