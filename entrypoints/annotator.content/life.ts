import { isAlive } from '../../messaging/ask.ts';
import { onAbort } from '../../dom/on-abort.ts';

const KEY = Symbol.for('sidelight.life');
const PULSE = 5000;

/**
 * Lasts until the extension is updated, switched off or removed under the page; null where another run of this script lives in
 * the frame already (the manifest, "this page, once" and an update may all bring it).
 */
export function beginLife(): AbortSignal | null {
  const frame = globalThis as { [KEY]?: () => boolean };
  if (frame[KEY]?.() === false) return null;
  const end = new AbortController();
  const isOver = () => {
    if (!isAlive()) end.abort();
    return end.signal.aborted;
  };
  frame[KEY] = isOver;
  // Nothing tells a page script that its extension has gone.
  const pulse = setInterval(isOver, PULSE);
  onAbort(end.signal, () => clearInterval(pulse));
  return end.signal;
}
