import { browser } from 'wxt/browser';
import { openSidePanel } from '../../platform/side-panel.ts';
import { tellPage } from './tell-page.ts';

/** Firefox for Android has no commands. */
export function listenForCommands(): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    // Before any `await`: the panel opens only within the key press.
    if (command === 'open-panel') return openSidePanel(tab ?? {});
    const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (id === undefined) return;
    if (command === 'save-selection') await tellPage(id, 'saveSelection');
    if (command === 'next-term') await tellPage(id, 'moveTerm', { by: 1 });
    if (command === 'previous-term') await tellPage(id, 'moveTerm', { by: -1 });
    if (command === 'open-term') await tellPage(id, 'openTerm');
  });
}
