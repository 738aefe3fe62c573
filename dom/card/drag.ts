import { onAbort } from '../on-abort.ts';

/** A hand that presses a button moves less than this, in pixels. */
const SLOP = 4;
const MARGIN = 8;

export interface DragOptions {
  /** Whether a press there may become a drag: not on a button, not where the layer is a sheet. */
  isHandle: (target: Element) => boolean;
  /** The first time the layer is moved in a drag. */
  onStart: () => void;
  signal: AbortSignal;
}

/** Lets a layer be drawn about the window by hand. */
export function makeDraggable(layer: HTMLElement, { isHandle, onStart, signal }: DragOptions): void {
  let from: { x: number; y: number; left: number; top: number; isMoving: boolean } | null = null;
  const end = () => (from = null);

  layer.addEventListener(
    'pointerdown',
    ({ target, button, clientX, clientY }) => {
      if (button !== 0 || !(target instanceof Element) || !isHandle(target)) return;
      from = { x: clientX, y: clientY, left: layer.offsetLeft, top: layer.offsetTop, isMoving: false };
    },
    { signal },
  );
  layer.addEventListener(
    'pointermove',
    (event) => {
      if (!from) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.isMoving && Math.hypot(x, y) < SLOP) return;
      if (!from.isMoving) {
        from.isMoving = true;
        // The pointer may leave the layer when it is fast.
        layer.setPointerCapture(event.pointerId);
        onStart();
      }
      event.preventDefault();
      putAt(layer, from.left + x, from.top + y);
    },
    { signal },
  );
  layer.addEventListener('pointerup', end, { signal });
  layer.addEventListener('pointercancel', end, { signal });
  // A press on the handle selects no text.
  layer.addEventListener('selectstart', (event) => from && event.preventDefault(), { signal });
}

/** Places a layer in the window, as near to the point as it fits. */
function putAt(layer: HTMLElement, left: number, top: number): void {
  const { width, height } = layer.getBoundingClientRect();
  layer.style.left = `${Math.round(Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN)))}px`;
  layer.style.top = `${Math.round(Math.max(MARGIN, Math.min(top, innerHeight - height - MARGIN)))}px`;
}

/** To the corner of the window that comes next clockwise: what a drag does, without one (WCAG 2.2, 2.5.7). */
export function putInNextCorner(layer: HTMLElement): void {
  const { left, top, width, height } = layer.getBoundingClientRect();
  const isRight = left + width / 2 > innerWidth / 2;
  const isLow = top + height / 2 > innerHeight / 2;
  const [right, low] = isLow ? [false, isRight] : [true, isRight];
  putAt(layer, right ? innerWidth : 0, low ? innerHeight : 0);
}

/** Keeps a layer inside the window, whatever its size becomes, until the signal. */
export function keepInWindow(layer: HTMLElement, signal: AbortSignal): void {
  const keep = () => putAt(layer, layer.offsetLeft, layer.offsetTop);
  const observer = new ResizeObserver(keep);
  observer.observe(layer);
  onAbort(signal, () => observer.disconnect());
  addEventListener('resize', keep, { signal });
}
