/** For our own pages and the background; page scripts use the small `ask.ts`. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BackgroundProtocol, PageProtocol } from './protocol.ts';

const page = defineExtensionMessaging<PageProtocol>();

/** Asks the background. Throws when it does not answer. */
export const send = defineExtensionMessaging<BackgroundProtocol>().sendMessage;

/** Asks the page in a tab (the frame that has something to say). Throws where our script does not run. */
export function sendToPage<T extends keyof PageProtocol>(
  tab: number,
  type: T,
  ...[data]: Parameters<PageProtocol[T]>
): Promise<Awaited<ReturnType<PageProtocol[T]>>> {
  // The library's own types cannot see through a generic `T`.
  return page.sendMessage(type, data as never, tab as never) as never;
}
