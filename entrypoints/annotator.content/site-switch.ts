import { browser } from 'wxt/browser';

/** As platform/settings.ts writes it. */
const KEY = 'sitesOff';

/** The site in the address bar, also for a frame of another site inside it; a sandboxed one answers for itself. */
export function siteUrl(): URL {
  const { ancestorOrigins, href } = location;
  return new URL(ancestorOrigins?.[ancestorOrigins.length - 1] ?? href, href);
}

/**
 * Calls with what the switch of this site says, now, at every change, and when the function returned is called. `onChoice`: the
 * reader chose, on any site, what to mark.
 */
export function watchSiteSwitch(onSwitch: (isOff: boolean) => void, onChoice: () => void, signal: AbortSignal): () => void {
  const read = (sites?: unknown) => !signal.aborted && onSwitch(Array.isArray(sites) && sites.includes(siteUrl().hostname));
  const check = () => {
    browser.storage.local.get(KEY).then(
      (stored) => read(stored[KEY]),
      () => read(),
    );
  };
  browser.storage.local.onChanged.addListener((changes) => {
    check(); // whatever changed: that costs less than to tell
    if (changes['readerChoices']) onChoice();
  });
  check();
  return check;
}
