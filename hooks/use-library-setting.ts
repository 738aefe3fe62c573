import { useEffect, useState } from 'preact/hooks';

/** A setting as it changes; `undefined` until it is known. */
export function useLibrarySetting<T>(follow: (take: (value: T) => void, signal: AbortSignal) => void): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const life = new AbortController();
    follow((next) => setValue(() => next), life.signal);
    return () => life.abort();
  }, [follow]);
  return value;
}
