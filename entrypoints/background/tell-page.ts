import { sendToPage } from '../../messaging/client.ts';
import type { PageProtocol } from '../../messaging/protocol.ts';
import { annotateOnce } from '../../platform/access.ts';

/** Sends to the page; where our script does not run yet, the command or menu click that brought us here lets it in this once. */
export async function tellPage<T extends keyof PageProtocol>(tab: number, type: T, ...data: Parameters<PageProtocol[T]>): Promise<void> {
  try {
    await sendToPage(tab, type, ...data);
  } catch {
    await annotateOnce(tab);
    await sendToPage(tab, type, ...data);
  }
}
