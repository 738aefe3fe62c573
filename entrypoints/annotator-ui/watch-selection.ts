import { isBackward, selectedRange } from '../../dom/clips/selection.ts';

/** A selection that still changes is not finished. */
const SETTLE_MS = 250;

interface Watcher {
  onSelected: (range: StaticRange, backward: boolean) => void;
  onNothing: () => void;
  /** Whether an event happened in what we draw. */
  isOurs: (event: Event) => boolean;
  signal: AbortSignal;
}

/** Calls when a person has finished selecting words of the page by mouse, touch or keyboard, and when nothing is selected. */
export function watchSelection({ onSelected, onNothing, isOurs, signal }: Watcher): { check: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let told: StaticRange | null = null;

  const isSame = (one: StaticRange, other: StaticRange) =>
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset;
  const check = () => {
    clearTimeout(timer);
    if (pressed || signal.aborted) return;
    const range = selectedRange();
    if (range && told && isSame(range, told)) return;
    told = range;
    if (range) onSelected(range, isBackward());
    else onNothing();
  };
  const soon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(check, wait);
  };

  const capture = { signal, capture: true, passive: true };
  document.addEventListener('selectionchange', () => soon(SETTLE_MS), { signal });
  addEventListener('pointerdown', (event) => (pressed = !isOurs(event) && event.pointerType !== 'touch'), capture);
  for (const type of ['pointerup', 'pointercancel', 'dragend']) {
    addEventListener(
      type,
      (event) => {
        pressed = false;
        // After the browser has settled what a click on a selection does to it.
        if (!isOurs(event)) soon(10);
      },
      capture,
    );
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { check };
}
