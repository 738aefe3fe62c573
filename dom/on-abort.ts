/** What to take down when it is over. */
export function onAbort(signal: AbortSignal, then: () => void): void {
  signal.addEventListener('abort', then);
}
