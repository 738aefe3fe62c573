import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackgroundProtocol } from './protocol.ts';
import { REQUESTS } from './schemas.ts';

/** Where a message came from: the tab and frame of a page script, or none for a page of ours. */
export interface Sender {
  /** `url`: of the page in the address bar, where the site was granted. */
  tab?: { id?: number | undefined; incognito: boolean; url?: string | undefined } | undefined;
  frameId?: number | undefined;
  /** Where the browser tells one. */
  documentId?: string | undefined;
  url?: string | undefined;
}

export type Handlers = {
  [T in keyof BackgroundProtocol]: (
    data: Parameters<BackgroundProtocol[T]>[0],
    from: Sender,
  ) => Promise<Awaited<ReturnType<BackgroundProtocol[T]>>>;
};

/** Answers every message of the protocol. What does not fit its schema is refused with the place that is wrong. */
export function serve(handlers: Handlers): void {
  const { onMessage } = defineExtensionMessaging<BackgroundProtocol>();
  const answer = <T extends keyof BackgroundProtocol>(type: T) => {
    onMessage(type, (async ({ data, sender }: { data: unknown; sender: Sender & { id?: string } }) => {
      if (sender.id !== browser.runtime.id) throw new Error('Sidelight answers its own scripts only.');
      const checked = v.safeParse(REQUESTS[type] as v.GenericSchema, data ?? undefined);
      if (!checked.success) throw new Error(`${type}: ${v.getDotPath(checked.issues[0]) ?? 'data'}: ${checked.issues[0].message}`);
      return handlers[type](checked.output as never, sender);
    }) as never);
  };
  for (const type of Object.keys(REQUESTS) as (keyof BackgroundProtocol)[]) answer(type);
}
