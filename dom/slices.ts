/** Work in slices of 2 ms: cold code is ten times slower than warm code, and every page runs ours cold. */
const SLICE = 2;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page's own work go first. `setTimeout` would cost 4 ms each time. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Runs it to its end, with room for the page in between; null when aborted. */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  let until = performance.now() + SLICE;
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() >= until) {
      await breathe();
      until = performance.now() + SLICE;
    }
  }
  return null;
}

/** Resolves when the page is idle, at the latest after `atMost` milliseconds. */
export function idle(atMost: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: atMost });
  });
}

/** Resolves at once when aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
    if (end.aborted) resolve();
    else end.addEventListener('abort', () => resolve());
  });
}
