import { useRef, useState } from 'preact/hooks';

export interface LibrarySelection {
  ids: ReadonlySet<string>;
  toggle(index: number, id: string): void;
  /** All from the row that was selected last to this one. */
  range(index: number): Promise<void>;
  all(): Promise<void>;
  none(): void;
}

/** Which clips of a result are selected. `idsOf` gives the result's ids in its order. */
export function useLibrarySelection(idsOf: () => Promise<string[]>): LibrarySelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef(0);
  return {
    ids,
    toggle(index, id) {
      anchor.current = index;
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    async range(index) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      const between = (await idsOf()).slice(from, to + 1);
      setIds((before) => new Set([...before, ...between]));
    },
    async all() {
      setIds(new Set(await idsOf()));
    },
    none() {
      anchor.current = 0;
      setIds((before) => (before.size === 0 ? before : new Set()));
    },
  };
}
