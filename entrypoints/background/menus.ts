import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { tellPage } from './tell-page.ts';

const SAVE_SELECTION = 'save-selection';

/** Menus survive the worker, so they are made once, at install and update. Firefox for Android has none. */
export async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE_SELECTION,
    title: i18n.t('menu.saveSelection'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

export function listenForMenus(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE_SELECTION && tab?.id !== undefined) void tellPage(tab.id, 'saveSelection');
  });
}
