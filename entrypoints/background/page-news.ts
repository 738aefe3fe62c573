import type { Handlers } from '../../messaging/server.ts';
import { newsSender } from '../../platform/page-news.ts';

/** Tells the panel which pages were read, and whose terms a reader opened there. */
export function telling<T extends Pick<Handlers, 'annotate'>>(handlers: T): T & Pick<Handlers, 'termOpened'> {
  const tell = newsSender();
  return {
    ...handlers,
    async annotate(data, from) {
      const reply = await handlers.annotate(data, from);
      if (from.tab?.id !== undefined) tell({ tab: from.tab.id });
      return reply;
    },
    async termOpened({ concept }, { tab }) {
      if (tab?.id !== undefined) tell({ tab: tab.id, concept });
    },
  };
}
