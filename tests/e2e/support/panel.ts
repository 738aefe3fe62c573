import type { Page } from 'puppeteer-core';
import { tabOf } from '../../../scripts/browser/ask-page.ts';
import type { Running } from './extension.ts';

/** The side panel as a tab of its own, bound to the tab that shows `url`: no driver reaches the real one. */
export async function openPanel(extension: Running, url: string): Promise<Page> {
  const finder = await extension.session.openExtensionPage('manifest.json');
  const tab = await tabOf(finder, url);
  await finder.close();
  const panel = await extension.session.openExtensionPage(`sidepanel.html?tab=${tab}`);
  await panel.bringToFront();
  return panel;
}
