import { browser } from 'wxt/browser';

/** As platform/settings.ts writes it. */
const KEY = 'sitesOff';

/** The site in the address bar, also from a frame inside; a frame of another site only knows it in Chromium. */
function siteOf(): string {
  try {
    return top!.location.hostname;
  } catch {
    const outermost = [...(location.ancestorOrigins ?? [])].at(-1);
    return outermost && URL.canParse(outermost) ? new URL(outermost).hostname : location.hostname;
  }
}

/** Calls with what the switch of this site says, now and at every change. */
export function watchSiteSwitch(onSwitch: (isOff: boolean) => void, signal: AbortSignal): { check(): void } {
  const read = (sites: unknown) => !signal.aborted && onSwitch(Array.isArray(sites) && sites.includes(siteOf()));
  const check = () => {
    browser.storage.local.get(KEY).then(
      ({ [KEY]: sites }) => read(sites),
      () => read([]),
    );
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) read(changes[KEY].newValue);
  };
  browser.storage.onChanged.addListener(listener as never);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener as never));
  check();
  return { check };
}
