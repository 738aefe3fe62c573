import { browser } from 'wxt/browser';
import type { Density } from '../../core/marks/density.ts';

/** The site in the address bar, also for a frame of another site inside it; a sandboxed one answers for itself. */
export function siteUrl(): URL {
  const { ancestorOrigins, href } = location;
  return new URL(ancestorOrigins?.[ancestorOrigins.length - 1] ?? href, href);
}

/**
 * Calls with what the switch of this site says and how much is marked, now, at every change, and when the function returned is
 * called. `onChoice`: the reader chose, on any site, what terms mean. Keys as platform/settings.ts writes them.
 */
export function watchSiteSwitch(
  onSwitch: (isOff: boolean, density: Density) => void,
  onChoice: () => void,
  signal: AbortSignal,
): () => void {
  const read = ({ sitesOff, density = 'section' }: Record<string, unknown>) =>
    signal.aborted || onSwitch(Array.isArray(sitesOff) && sitesOff.includes(siteUrl().hostname), density as Density);
  const check = () => {
    browser.storage.local.get(['sitesOff', 'density']).then(read, () => read({}));
  };
  browser.storage.local.onChanged.addListener((changes) => {
    check(); // whatever changed: that costs less than to tell
    if (changes['readerChoices']) onChoice();
  });
  check();
  return check;
}
