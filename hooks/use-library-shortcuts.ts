import { useRef } from 'preact/hooks';
import type { KeyMap } from '../components/library/keys.ts';
import { useLibraryKeys } from './use-library-keys.ts';

/** Longer than two presses of a person who knows where to go. */
const SECOND_KEY_MS = 1_500;

/** Keys of every section; and `g` with a letter goes to one. */
export function useLibraryShortcuts(sections: ReadonlyMap<string, () => void>, keys: KeyMap): void {
  const gone = useRef(Number.NEGATIVE_INFINITY);
  useLibraryKeys({
    ...keys,
    g: () => {
      gone.current = performance.now();
    },
  });
  // Before the section hears it: after `g` a letter means what it means here.
  useLibraryKeys(Object.fromEntries([...sections].map(([key, go]) => [key, (): void => go()])), () => {
    const isSecond = performance.now() - gone.current < SECOND_KEY_MS;
    gone.current = Number.NEGATIVE_INFINITY;
    return isSecond;
  });
}
