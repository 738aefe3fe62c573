import { useEffect, useState } from 'preact/hooks';
import type { ColourNames } from '../core/clips/colour-names.ts';
import { followColourNames } from '../platform/settings.ts';

/** What the reader calls the colours, as it changes; ours until that is known. */
export function useColourNames(): ColourNames {
  const [names, setNames] = useState<ColourNames>({});
  useEffect(() => {
    const life = new AbortController();
    followColourNames(setNames, life.signal);
    return () => life.abort();
  }, []);
  return names;
}
