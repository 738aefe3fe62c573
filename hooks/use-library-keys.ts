import { useEffect, useRef } from 'preact/hooks';
import { runKey, type KeyMap } from '../components/library/keys.ts';

/** Keys of the page while the component is there. While a dialog is open they are the dialog's. */
export function useLibraryKeys(keys: KeyMap): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') === null) runKey(event, current.current);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
