import { useEffect, useState } from 'preact/hooks';

/** Whether the window answers a media query, as it changes. */
export function useLibraryWidth(query: string): boolean {
  const [media] = useState(() => matchMedia(query));
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const follow = () => setMatches(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [media]);
  return matches;
}
