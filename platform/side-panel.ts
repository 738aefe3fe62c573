import { browser } from 'wxt/browser';

/** What Chromium calls it, and what Firefox does; the polyfill knows only the second. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside the page. Call it straight from a click: both browsers ask for the gesture. Where there is no panel (Firefox
 * for Android) it is a tab of its own, bound to the page.
 */
export async function openSidePanel(tab: { id?: number | undefined; windowId?: number | undefined }): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidebarAction) return sidebarAction.open();
  if (sidePanel && tab.windowId !== undefined) return sidePanel.open({ windowId: tab.windowId });
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tab.id ?? ''}`) });
}
