/** Cold code is ten times slower than warm code, and every page runs ours cold: no slice of work is longer than this. */
const SLICE = 2;

/**
 * Runs it to its end, with room for the page in between (`scheduler.yield` is in every browser we support; `setTimeout` would
 * cost 4 ms each time); null when aborted. `slice` is in milliseconds.
 */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal, slice = SLICE): Promise<T | null> {
  let until = performance.now() + slice;
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() >= until) {
      await scheduler.yield();
      until = performance.now() + slice;
    }
  }
  return null;
}

/** Resolves when the page is idle, at the latest after `atMost` milliseconds. */
export function idle(atMost: number): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: atMost }));
}

/** Resolves at once when aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return scheduler.postTask(() => {}, { delay: milliseconds, signal }).catch(() => {});
}
