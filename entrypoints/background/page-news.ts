import type { Handlers } from '../../messaging/server.ts';
import { newsSender } from '../../platform/page-news.ts';

/** Tells the panel which pages were read, and whose terms a reader opened there. */
export function telling<T extends Pick<Handlers, 'annotate' | 'lookUp'>>(handlers: T): T {
  const tell = newsSender();
  return {
    ...handlers,
    async annotate(data, from) {
      const reply = await handlers.annotate(data, from);
      if (from.tab?.id !== undefined) tell({ tab: from.tab.id });
      return reply;
    },
    lookUp(data, from) {
      // The card asks for what it shows first.
      const [concept] = data.ids;
      if (from.tab?.id !== undefined && concept !== undefined) tell({ tab: from.tab.id, concept });
      return handlers.lookUp(data, from);
    },
  };
}
