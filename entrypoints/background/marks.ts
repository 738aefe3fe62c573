/** Brings the script that paints what the eager one cannot. */
import type { Handlers, Sender } from '../../messaging/server.ts';
import { marksDifferByKind, onMarksByKind } from '../../platform/marks-by-kind.ts';
import { injectMarks, injectMarksEverywhere } from '../../platform/page-scripts.ts';

/** More documents than anybody has open at once. */
const MOST = 1_000;

export function marking<T extends Pick<Handlers, 'annotate'>>(handlers: T): T & Pick<Handlers, 'injectMarks'> {
  /** A cache and no more: a worker that starts again brings it once more, and the script sees that it is there. */
  const served = new Set<string>();

  async function bring({ tab, frameId = 0 }: Sender): Promise<void> {
    if (tab?.id !== undefined) await injectMarks(tab.id, frameId);
  }

  async function bringByKind(from: Sender): Promise<void> {
    const { documentId } = from;
    if ((documentId !== undefined && served.has(documentId)) || !(await marksDifferByKind())) return;
    await bring(from);
    if (served.size >= MOST) served.clear();
    if (documentId !== undefined) served.add(documentId);
  }

  onMarksByKind(() => void injectMarksEverywhere());
  return {
    ...handlers,
    annotate(request, from) {
      bringByKind(from).catch(() => {}); // all alike then
      return handlers.annotate(request, from);
    },
    injectMarks: (_, from) => bring(from),
  };
}
