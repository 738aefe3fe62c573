import { browser } from 'wxt/browser';

/** As platform/settings.ts writes it. */
const KEY = 'sitesOff';

/** The site in the address bar, also for a frame of another site inside it; a sandboxed one answers for itself. */
function siteOf(): string {
  const { ancestorOrigins, href } = location;
  return new URL(ancestorOrigins?.[ancestorOrigins.length - 1] ?? href, href).hostname;
}

/** Calls with what the switch of this site says, now and at every change. */
export function watchSiteSwitch(onSwitch: (isOff: boolean) => void, signal: AbortSignal): { check(): void } {
  const read = (sites: unknown) => !signal.aborted && onSwitch(Array.isArray(sites) && sites.includes(siteOf()));
  const check = () => {
    browser.storage.local.get(KEY).then(
      (stored) => read(stored[KEY]),
      () => read([]),
    );
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) read(changes[KEY].newValue);
  };
  browser.storage.onChanged.addListener(listener as never);
  check();
  return { check };
}
