import { browser } from 'wxt/browser';

/** Opens the library in a tab, or brings the one that is open to the front. `hash`: where in it, `#/concepts/place/hoeryong`. */
export async function openLibrary(hash = ''): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  // Without the permission `tabs` only addresses of our own pages are seen, and these are asked for.
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url: url + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(hash === '' ? {} : { url: url + hash }) });
  // Firefox for Android has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}
