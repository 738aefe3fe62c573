import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askFor } from '../../platform/asked.ts';
import { openSidePanel } from '../../platform/side-panel.ts';
import { tellPage } from './tell-page.ts';

const SAVE_SELECTION = 'save-selection';
const LOOK_UP = 'look-up';

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
  browser.contextMenus.create({ id: LOOK_UP, title: i18n.t('menu.lookUp', ['%s']), contexts: ['selection'] });
}

export function listenForMenus(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === SAVE_SELECTION && tab?.id !== undefined) void tellPage(tab.id, 'saveSelection');
    // At once and not after the question is stored: the panel opens only within the click.
    if (menuItemId === LOOK_UP && tab) void Promise.allSettled([openSidePanel(tab), askFor(selectionText)]);
  });
}
