import { useEffect, useRef } from 'preact/hooks';
import { runKey, type KeyMap } from '../components/library/keys.ts';

/**
 * Keys of the page while the component is there. While a dialog is open they are the dialog's. `first`: heard before those of
 * others, and only when it says so.
 */
export function useLibraryKeys(keys: KeyMap, first?: (() => boolean) | undefined): void {
  const current = useRef({ keys, first });
  current.current = { keys, first };
  useEffect(() => {
    const isFirst = first !== undefined;
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return;
      const { keys, first } = current.current;
      if (first === undefined || (event.key !== 'g' && first())) runKey(event, keys);
    };
    document.addEventListener('keydown', listen, isFirst);
    return () => document.removeEventListener('keydown', listen, isFirst);
  }, []);
}
