import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryRows } from './use-library-rows.ts';

/** By then the rows were read again, without those that left. */
const READ_ANEW_MS = 3_000;

interface CursorOf {
  rows: LibraryRows;
  /** The list and the clip stand side by side: the clip that the keyboard is on is read. */
  isWide: boolean;
  clip: string | null;
  setClip(clip: string | null, how?: 'follow'): void;
  /** The cursor begins anew when it changes. */
  begin: string;
}

export interface LibraryCursor {
  index: number;
  moveTo(index: number): void;
  /** Reads a row. */
  open(index: number): void;
  /** These clips leave the list: the one after them is read next. */
  leave(ids: readonly string[]): void;
}

/** The row that the keyboard is on, and the clip that is read. */
export function useLibraryCursor({ rows, isWide, clip, setClip, begin }: CursorOf): LibraryCursor {
  const [index, setIndex] = useState(0);
  const gone = useRef<{ ids: readonly string[]; until: number }>({ ids: [], until: 0 });
  /** Nobody chose the clip that is read: when another result comes, it is the first of that. */
  const isTaken = useRef(false);
  const here = rows.rowAt(index)?.clip.id;
  const isGone = here !== undefined && performance.now() < gone.current.until && gone.current.ids.includes(here);

  useEffect(() => setIndex(0), [begin]);
  useEffect(() => {
    if (rows.total > 0 && index >= rows.total) setIndex(rows.total - 1);
  }, [rows.total, index]);
  useEffect(() => {
    if (!isWide || here === undefined || isGone || (clip !== null && !isTaken.current)) return;
    isTaken.current = true;
    if (clip !== here) setClip(here, 'follow');
  }, [isWide, clip, here, isGone]);

  return {
    index,
    moveTo(wanted) {
      isTaken.current = false;
      const next = Math.max(0, Math.min(rows.total - 1, wanted));
      setIndex(next);
      if (isWide && next !== index) setClip(rows.rowAt(next)?.clip.id ?? null, 'follow');
    },
    open(wanted) {
      isTaken.current = false;
      const id = rows.rowAt(wanted)?.clip.id;
      setIndex(wanted);
      if (id !== undefined) setClip(id, isWide ? 'follow' : undefined);
    },
    leave(ids) {
      gone.current = { ids, until: performance.now() + READ_ANEW_MS };
      if (clip !== null && ids.includes(clip)) setClip(null, 'follow');
    },
  };
}
