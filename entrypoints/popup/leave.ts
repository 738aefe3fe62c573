import { browser } from 'wxt/browser';

/** Gives way to the page in a tab: the popup closes; opened as a page of its own it stays, behind that tab. */
export function leave(tab: number): void {
  if (new URLSearchParams(location.search).has('tab')) void browser.tabs.update(tab, { active: true });
  else window.close();
}
