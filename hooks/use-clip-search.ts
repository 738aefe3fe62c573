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

/** Rows that are read before anything else: more than a window shows. */
const FIRST_ROWS = 60;
/** The worker takes turns with the page at the database and the processor: first rows are painted. */
const PAINTED_MS = 150;
/** If they never come. */
const LONGEST_WAIT_MS = 1_000;

interface Known {
  answer: ClipSearchAnswer;
  /** Ids of the first rows; null: from the database, by its own indexes. */
  first: string[] | null;
  isReady: boolean;
  /** Of the question and the index. */
  of: string;
}

/** Follows a search over all clips: asked anew with each query, answered anew with each change. */
export function useClipSearch(query: string, sort: ClipSort): ClipSearch {
  const [{ db, ask, begin }] = useState(searchClient);
  // Rows by the database's own order, until the worker has all clips.
  const early = query.trim() === '' && (sort === 'newest' || sort === 'oldest' || sort === 'modified') ? sort : null;
  const [known, setKnown] = useState<Known | null>(null);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const asked = useRef<Asked | null>(null);
  const firstRead = useRef<{ sort: ClipSort; clips: Clip[] } | null>(null);

  useEffect(() => {
    const hear = ({ question, reply, version, isReady }: Heard) => {
      if (reply.kind !== 'search' || question.kind !== 'search') return;
      const { answer, first } = reply.value;
      const of = `${version} ${question.sort} ${question.query}`;
      setKnown((before) => {
        const isEarly = !isReady && before?.first === null && question.query.trim() === '';
        return isEarly ? { ...before, answer: { ...answer, total: before.answer.total } } : { answer, first, isReady, of };
      });
      setFailure(null);
    };
    if (asked.current) asked.current.instead({ kind: 'search', query, sort });
    else asked.current = ask({ kind: 'search', query, sort }, hear, setFailure);
  }, [ask, query, sort]);
  useEffect(() => () => asked.current?.leave(), []);

  useEffect(() => {
    const waiting = setTimeout(begin, early === null ? 0 : LONGEST_WAIT_MS);
    if (early === null || known !== null) return () => clearTimeout(waiting);
    let current = true;
    Promise.all([countClips(db), firstClips(db, early, 0, FIRST_ROWS)]).then(
      ([stored, clips]) => {
        if (!current) return;
        firstRead.current = { sort: early, clips };
        const total = clips.length < FIRST_ROWS ? clips.length : Math.max(stored, clips.length);
        setKnown((known) => known ?? { answer: { total, facets: noFacets(), terms: [] }, first: null, isReady: false, of: early });
        setTimeout(begin, PAINTED_MS);
      },
      () => begin(),
    );
    return () => {
      clearTimeout(waiting);
      current = false;
    };
  }, [db, begin, early]);

  const first = known?.first ?? null;
  const rows = useCallback(
    async (from: number, to: number) => {
      const read = firstRead.current;
      if (first === null && early !== null)
        return read?.sort === early && to <= FIRST_ROWS ? read.clips.slice(from, to) : firstClips(db, early, from, to);
      if (first !== null && to <= first.length) return clipsByIds(db, first.slice(from, to));
      return clipsByIds(db, (await asked.current?.ids(from, to)) ?? []);
    },
    [db, early, first],
  );
  const ids = useCallback(async () => (await asked.current?.allIds()) ?? [], []);
  const version = useCount(known?.of);

  return { answer: known?.answer ?? null, rows, ids, version, isReady: known?.isReady ?? false, failure };
}

/** How often a value was another. */
function useCount(value: string | undefined): number {
  const counted = useRef({ value, count: 0 });
  if (counted.current.value !== value) counted.current = { value, count: counted.current.count + 1 };
  return counted.current.count;
}
