import { browser } from 'wxt/browser';
import { PAGE_SCRIPT } from './page-scripts.ts';

/** `none`: it can be asked for. `impossible`: the browser lets no extension in (store, settings, another extension's pages). */
export type Access = 'granted' | 'none' | 'impossible';

/** The match pattern of a page's own site, or null where there can be none. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname ? `*://${hostname}/*` : null;
}

/** Sites that browsers keep for themselves, whatever is granted. */
const KEPT_BY_BROWSERS = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

export async function accessOf(url: string | undefined): Promise<Access> {
  const pattern = url === undefined ? null : sitePattern(url);
  if (pattern === null || KEPT_BY_BROWSERS.includes(new URL(url!).hostname)) return 'impossible';
  return (await browser.permissions.contains({ origins: [pattern] })) ? 'granted' : 'none';
}

/** Runs on the page that is open, this time only; the click on the toolbar button is the permission (`activeTab`). */
export async function annotateOnce(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [PAGE_SCRIPT] });
}

/** Asks for a site for good. Call it straight from the click: Firefox forgets the gesture at the first `await`. */
export function grantSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** Asks for every site. Call it straight from the click. */
export function grantEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] });
}

export function canReadEverySite(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['*://*/*'] });
}

/** Calls back when anything was granted or taken away, here or in the browser's settings. */
export function watchAccess(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
