/** As `inSlices`: longer than this is felt where the page moves. */
const SLICE = 2;

/**
 * Runs it to its end, with a turn for everybody else after each slice; null when aborted. For work of many slices: what goes on after
 * `scheduler.yield` comes before all that waits but input, frames too, and a page whose frames wait for 100 ms is held up.
 */
export async function inTurns<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  let until = performance.now() + SLICE;
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await scheduler.postTask(() => {});
    until = performance.now() + SLICE;
  }
  return null;
}
