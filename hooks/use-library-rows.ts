import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListedClip } from '../components/library/clips/ClipRow.tsx';
import type { Database } from '../storage/database.ts';
import { outcomes } from '../storage/search-index.ts';
import type { ClipSearch } from './use-clip-search.ts';

/** Rows are read by so many. */
const CHUNK = 60;
/** More than this many chunks are more than anyone scrolls back to. */
const MOST_CHUNKS = 40;

interface Read {
  version: number;
  total: number;
  chunks: ReadonlyMap<number, readonly ListedClip[]>;
}

export interface LibraryRows {
  total: number;
  rowAt: (index: number) => ListedClip | undefined;
  /** Reads the rows that are to be seen. */
  show: (from: number, to: number) => void;
}

const NOTHING: Read = { version: -1, total: 0, chunks: new Map() };

/** Rows of a result by their place, read as they come into view. Those of the result before stay until the new ones are there. */
export function useLibraryRows(db: Database, { answer, rows, version }: ClipSearch): LibraryRows {
  const [read, setRead] = useState<Read>(NOTHING);
  const wanted = useRef({ from: 0, to: CHUNK });
  const asked = useRef(new Set<string>());
  const total = answer?.total ?? 0;
  const isCurrent = read.version === version && read.total === total;

  const load = useCallback(
    async (chunk: number) => {
      const name = `${version} ${chunk}`;
      if (asked.current.has(name)) return;
      asked.current.add(name);
      try {
        const clips = await rows(chunk * CHUNK, (chunk + 1) * CHUNK);
        const states = await outcomes(
          db,
          clips.map(({ id }) => id),
        ).catch(() => new Map<string, never>());
        const listed = clips.map((clip): ListedClip => ({ clip, outcome: states.get(clip.id) }));
        setRead((before) => joined(before, version, total, chunk, listed));
      } catch {
        asked.current.delete(name);
      }
    },
    [db, rows, version, total],
  );
  const show = useCallback(
    (from: number, to: number) => {
      wanted.current = { from, to };
      for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < to; chunk++) void load(chunk);
    },
    [load],
  );
  useEffect(() => {
    asked.current.clear();
    const { from, to } = wanted.current;
    if (total === 0) setRead({ version, total, chunks: new Map() });
    else show(Math.min(from, total - 1), Math.min(to, total));
  }, [version, total, show]);

  return {
    total: isCurrent ? total : Math.min(read.total, answer === null ? 0 : read.total),
    rowAt: useCallback((index: number) => read.chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK], [read]),
    show,
  };
}

function joined(before: Read, version: number, total: number, chunk: number, listed: readonly ListedClip[]): Read {
  // An answer that was asked for before the last change comes too late.
  if (before.version > version) return before;
  const chunks = new Map(before.version === version && before.total === total ? before.chunks : []);
  chunks.delete(chunk);
  chunks.set(chunk, listed);
  for (const oldest of chunks.keys()) if (chunks.size > MOST_CHUNKS) chunks.delete(oldest);
  return { version, total, chunks };
}
