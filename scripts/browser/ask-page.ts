import type { Page } from 'puppeteer-core';
import type { PageProtocol } from '../../messaging/protocol.ts';
import type { Session } from './session.ts';

/** What an extension's own pages hold; the functions below run there. */
type ExtensionWorld = typeof globalThis & { browser: (typeof import('wxt/browser'))['browser'] };

/** The id of the tab that shows `url`, as the extension sees it. */
export async function tabOf(extensionPage: Page, url: string): Promise<number> {
  const id = await extensionPage.evaluate(async (wanted) => {
    const tabs = await (globalThis as ExtensionWorld).browser.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id;
  }, url);
  if (id === undefined) throw new Error(`The extension sees no tab with ${url}.`);
  return id;
}

/** Asks our script in a page what the popup would ask. */
export async function askPage<T extends keyof PageProtocol>(
  session: Session,
  url: string,
  type: T,
  ...[data]: Parameters<PageProtocol[T]>
): Promise<ReturnType<PageProtocol[T]>> {
  // Any page of the extension's origin has the extension's API; this one runs nothing of its own.
  const extensionPage = await session.openExtensionPage('manifest.json');
  try {
    const tab = await tabOf(extensionPage, url);
    const { res, err } = await extensionPage.evaluate(
      async (id, message): Promise<{ res?: unknown; err?: { message: string } }> => {
        const envelope = { ...message, timestamp: Date.now() };
        return (await (globalThis as ExtensionWorld).browser.tabs.sendMessage(id, envelope)) ?? { err: { message: 'no answer' } };
      },
      tab,
      { id: 1, type, ...(data === undefined ? {} : { data }) },
    );
    if (err) throw new Error(`${type}: ${err.message}`);
    return res as ReturnType<PageProtocol[T]>;
  } finally {
    await extensionPage.close();
  }
}
