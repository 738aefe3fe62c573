import { useCallback, useEffect, useState } from 'preact/hooks';
import { readPlace, type Place } from '../components/library/place.ts';

/** `replace`: the place before is not one to go back to (each letter of a search). */
export type Go = (href: string, how?: { replace?: boolean }) => void;

/** Where in the library the reader is, and a way to go elsewhere. */
export function useLibraryPlace(): [place: Place, go: Go] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback<Go>((href, { replace = false } = {}) => {
    if (href === location.hash) return;
    // Neither of the two tells of itself by an event.
    if (replace) history.replaceState(null, '', href);
    else history.pushState(null, '', href);
    setHash(location.hash);
  }, []);
  return [readPlace(hash), go];
}
