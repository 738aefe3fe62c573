import { useRef } from 'preact/hooks';
import { useLibraryKeys } from './use-library-keys.ts';

/** Longer than two presses of a person who knows where to go. */
const SECOND_KEY_MS = 1_500;

/** `g` and a letter go to a section, `?` tells all keys. */
export function useLibraryShortcuts(sections: ReadonlyMap<string, () => void>, onHelp: () => void): void {
  const gone = useRef(0);
  useLibraryKeys({
    g: () => {
      gone.current = performance.now();
    },
    '?': onHelp,
    'Shift+?': onHelp,
  });
  // Before the section hears it: after `g` a letter means what it means here.
  useLibraryKeys(Object.fromEntries([...sections].map(([key, go]) => [key, (): void => go()])), () => {
    const isSecond = performance.now() - gone.current < SECOND_KEY_MS;
    gone.current = 0;
    return isSecond;
  });
}
