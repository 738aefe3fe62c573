import { browser } from 'wxt/browser';
import { annotateOpenTabs, registerGrantedSites } from '../../platform/page-scripts.ts';
import { createMenus } from './menus.ts';

/** What has to be done once, at install and update, and what follows the permissions. */
export function listenForInstall(): void {
  browser.runtime.onInstalled.addListener(async (details) => {
    await createMenus();
    await registerGrantedSites();
    await annotateOpenTabs();
    // Firefox says so when a developer loads it: no page then.
    const temporary = 'temporary' in details && details.temporary === true;
    if (details.reason === 'install' && !temporary) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => registerGrantedSites());
  browser.permissions.onAdded.addListener(async () => {
    await registerGrantedSites();
    await annotateOpenTabs();
  });
  browser.permissions.onRemoved.addListener(() => registerGrantedSites());
}
