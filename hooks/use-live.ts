import { useEffect, useState, type Inputs } from 'preact/hooks';
import type { Live } from '../storage/live.ts';

/** The value of a live query; `undefined` until it is first known. With an error, the last value stays. */
export interface LiveState<T> {
  value: T | undefined;
  error: unknown;
}

/** Follows a live query while the component is there. `make` is called again when an input changes; null asks nothing. */
export function useLive<T>(make: () => Live<T> | null, inputs: Inputs): LiveState<T> {
  const [state, setState] = useState<LiveState<T>>({ value: undefined, error: undefined });
  useEffect(() => {
    const subscription = make()?.subscribe({
      next: (value) => setState({ value, error: undefined }),
      error: (error) => setState(({ value }) => ({ value, error })),
    });
    return () => subscription?.unsubscribe();
  }, inputs);
  return state;
}
