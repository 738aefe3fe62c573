/** Calls when the page became another one without being loaded: a new address in a single-page app, or back from the browser's cache. */
export function watchVisits(onVisit: () => void, signal: AbortSignal): void {
  const address = () => location.href.split('#', 1)[0];
  let last = address();
  const check = () => {
    if (last === address()) return;
    last = address();
    onVisit();
  };
  navigation.addEventListener('currententrychange', check, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && onVisit(), { signal });
}
