/**
 * The background, asked from a page. Speaks the wire format of @webext-core/messaging (`{ id, type, data, timestamp }` answered by
 * `{ res }` or `{ err }`), whose library would be a third of what a page may cost.
 */
import { browser } from 'wxt/browser';
import type { BackgroundProtocol } from './protocol.ts';

type Reply = { res?: unknown; err?: { message?: string } } | undefined;

/** Each of these makes a new revision of a clip: what may have arrived is not sent again. */
const ONCE = /^(edit|delete|undo|reattach)/;

let count = 0;

/** Rejects when there is no answer. Where asking twice is harmless it asks twice: browsers kill the worker under a question. */
export async function ask<T extends keyof BackgroundProtocol>(
  type: T,
  ...[data]: Parameters<BackgroundProtocol[T]>
): Promise<Awaited<ReturnType<BackgroundProtocol[T]>>> {
  const send = (): Promise<Reply> => browser.runtime.sendMessage({ id: ++count, type, data, timestamp: Date.now() });
  const again = (error: unknown) => {
    if (ONCE.test(type) || !isAlive()) throw error;
    return send();
  };
  const reply = await send().catch(again);
  if (!reply || reply.err) throw new Error(reply?.err?.message ?? type);
  return reply.res as never;
}

/** False once the extension was updated, switched off or removed under a page that still runs its script. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
