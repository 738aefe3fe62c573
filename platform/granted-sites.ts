import { browser } from 'wxt/browser';

const EVERY_SITE = ['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*'];

export interface GrantedSites {
  everySite: boolean;
  /** Match patterns the reader allowed, beside those the extension came with. */
  patterns: string[];
}

/** What the reader allowed beside the news sites that were there from the start. */
export async function grantedSites(): Promise<GrantedSites> {
  const { origins = [] } = await browser.permissions.getAll();
  const given = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const added = origins.filter((origin) => !given.has(origin));
  return {
    everySite: added.some((origin) => EVERY_SITE.includes(origin)),
    patterns: added.filter((origin) => !EVERY_SITE.includes(origin)).sort(),
  };
}

/** Takes a permission back. @returns whether it is gone */
export function takeBackSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}

export function takeBackEverySite(): Promise<boolean> {
  return takeBackSites(['*://*/*']);
}

/** `*.dailynk.com` of `*://*.dailynk.com/*`. */
export function siteOfPattern(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
}
