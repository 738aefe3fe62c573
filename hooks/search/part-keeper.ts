import { type ClipIndex, totalOf } from '../../core/search/clip-index.ts';
import type { Segment } from '../../core/search/segment.ts';
import type { Database } from '../../storage/database.ts';
import { writeParts } from '../../storage/search-index.ts';

/** Stores the segments of an index. Of several pages that are open one does; the others have theirs in memory only. */
export interface PartKeeper {
  add(part: number, segment: Segment): void;
  /** Makes what is stored like the index is, as far as this is the page that does. */
  write(index: ClipIndex): Promise<void>;
}

export function partKeeper(db: Database, signal: AbortSignal): PartKeeper {
  let unwritten = new Map<number, Segment>();
  let written = '';
  // Held until the worker ends; who comes later and never has it needs nothing of what waits to be written.
  const mayWrite = new Promise<boolean>((resolve) => {
    const held = new Promise<void>((release) => signal.addEventListener('abort', () => release()));
    navigator.locks
      .request(`search-index ${db.name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : held;
      })
      .catch(() => resolve(false));
  });
  return {
    add: (part, segment) => void unwritten.set(part, segment),
    async write(index) {
      const parts = index.segments.map(({ part }) => part);
      const total = totalOf(index);
      const now = `${total} ${parts.join()}`;
      const added = [...unwritten].filter(([part]) => parts.includes(part));
      unwritten = new Map();
      if (!(await mayWrite) || now === written) return;
      try {
        await writeParts(db, { kept: parts, added: added.map(([id, segment]) => ({ id, segment })), total });
        written = now;
      } catch {
        // The disk is full: the index is made again next time.
      }
    },
  };
}
