/** Passages that overlap: which of those at one place is meant, and how to get to the next. */
export interface ClipStack {
  /** The one meant among those at a place: the one that was shown there last, else the shortest. */
  pick: (ids: readonly string[]) => string | null;
  /** Moves on to the next or the one before among those at the same place. */
  turn: (id: string, by: 1 | -1) => string;
  /** Those at the place where `id` was met, the shortest first; itself alone when it was not met by pointing. */
  around: (id: string) => readonly string[];
}

export function createClipStack(lengthOf: (id: string) => number): ClipStack {
  let current: string | null = null;
  let stack: readonly string[] = [];
  const around = (id: string) => (stack.includes(id) ? stack : [id]);
  return {
    pick(ids) {
      if (ids.length === 0) {
        current = null;
        return null;
      }
      if (current !== null && ids.includes(current) && isSame(ids, stack)) return current;
      stack = ids.toSorted((a, b) => lengthOf(a) - lengthOf(b));
      current = current !== null && ids.includes(current) ? current : (stack[0] ?? null);
      return current;
    },
    turn(id, by) {
      const all = around(id);
      current = all[(all.indexOf(id) + by + all.length) % all.length] ?? id;
      return current;
    },
    around,
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
