import { enRoute, speedGate } from './geometry.ts';
import type { Point, Rect } from './geometry.ts';
import { idle, reduce, shown, waitOf } from './card-state.ts';
import type { CardEvent, CardState } from './card-state.ts';

/** Nothing opens by itself so soon after these, in milliseconds. */
const AFTER_SCROLL = 160;
const AFTER_TYPING = 1000;
/** A finger that is down for longer does not tap. */
const TAP_MS = 300;

export interface InteractionOptions<T> {
  targetAt: (x: number, y: number) => T | null;
  /** What a link that has the focus is about. */
  targetIn: (link: Element) => T | null;
  /** The open card, on the screen. */
  cardRect: () => Rect | null;
  /** Whether an event happened in what we draw. */
  isOurs: (event: Event) => boolean;
  /** True while something else of ours wants the person's attention. */
  isHeld: () => boolean;
  onState: (state: CardState<T>, before: CardState<T>) => void;
  signal: AbortSignal;
}

export interface Interaction<T> {
  send: (event: CardEvent<T>) => void;
  state: () => CardState<T>;
  /** Where the pointer was last. */
  pointer: () => Point | undefined;
  /** Handles an event that came before we listened. */
  replay: (event: Event) => void;
}

/** Turns what happens on the page into the card's events, and keeps its clock. */
export function interact<T extends object | string>(options: InteractionOptions<T>): Interaction<T> {
  const { targetAt, targetIn, cardRect, isOurs, isHeld, onState, signal } = options;
  let state = idle<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Point | undefined;
  let apex: Point | undefined;
  let frame = 0;
  let fast = false;
  let pressed = false;
  let touch = false;
  let scrolled = -Infinity;
  let typed = -Infinity;
  const isFast = speedGate();

  const send = (event: CardEvent<T>) => {
    if (signal.aborted) return;
    const before = state;
    state = reduce(state, event);
    if (state === before) return;
    if (shown(state) !== shown(before)) apex = pointer;
    const wait = waitOf(state);
    if (state.token !== before.token) {
      clearTimeout(timer);
      const { token } = state;
      if (wait !== null) timer = setTimeout(() => send({ type: 'timer', token }), wait);
    }
    onState(state, before);
  };

  const isBusy = () => pressed || isHeld() || performance.now() - scrolled < AFTER_SCROLL || performance.now() - typed < AFTER_TYPING;
  const look = () => {
    frame = 0;
    if (!pointer || touch) return;
    const target = targetAt(pointer.x, pointer.y);
    if (target !== null && target === shown(state)) apex = pointer;
    else if (target !== null && isBusy()) return send({ type: 'busy' });
    const card = cardRect();
    send({ type: 'point', target, fast, enRoute: Boolean(card && apex && enRoute(apex, pointer, card)) });
  };
  const onMove = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
    if (touch) return;
    pressed = event.buttons !== 0;
    pointer = { x: event.clientX, y: event.clientY };
    fast = isFast(pointer, event.timeStamp);
    if (isOurs(event)) return;
    frame ||= requestAnimationFrame(look);
  };
  const onLeave = () => {
    pointer = undefined;
    send({ type: 'point', target: null, fast: false, enRoute: false });
  };
  const onDown = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
    if (touch || isOurs(event)) return;
    pressed = true;
    send({ type: 'busy' });
    const target = targetAt(event.clientX, event.clientY);
    if (target === null || target !== shown(state)) send({ type: 'outside' });
  };
  const onUp = () => (pressed = false);
  const onClick = (event: MouseEvent) => {
    if (isOurs(event) || event.defaultPrevented || event.button !== 0) return;
    const target = targetAt(event.clientX, event.clientY);
    const control =
      event.target instanceof Element
        ? event.target.closest('a[href], button, label, summary, input, [role="button"], [role="link"]')
        : null;
    if (target === null) {
      if (touch) send({ type: 'outside' });
    } else if (touch) {
      // The first tap explains, the second follows the link.
      if (state.name === 'open' && state.target === target && state.by === 'tap') return;
      if (control) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      send({ type: 'open', target, by: 'tap' });
    } else if (!control && !hasModifier(event) && (getSelection()?.isCollapsed ?? true)) send({ type: 'open', target, by: 'tap' });
  };
  const onFocus = (event: FocusEvent) => {
    // A replayed event has no path any more.
    const link = event.composedPath()[0] ?? event.target;
    if (isOurs(event) || !(link instanceof Element) || !link.matches('a[href]') || !link.matches(':focus-visible')) return;
    const target = targetIn(link);
    if (target !== null) send({ type: 'open', target, by: 'focus' });
  };
  const onBlur = (event: FocusEvent) => {
    if (!isOurs(event)) send({ type: 'blur' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (isOurs(event)) return;
    if (event.key === 'Escape' && shown(state) !== null) {
      // One press, one step: the page's own dialog stays open.
      event.preventDefault();
      event.stopImmediatePropagation();
      send({ type: 'escape' });
    } else if (event.key === 'Escape') send({ type: 'escape' });
    else if (event.shiftKey && event.key.startsWith('Arrow')) send({ type: 'busy' });
    else if (isEditable(event.composedPath()[0])) {
      typed = performance.now();
      send({ type: 'busy' });
    }
  };
  const onScroll = () => {
    scrolled = performance.now();
    send({ type: 'busy' });
    setTimeout(() => {
      if (performance.now() - scrolled >= AFTER_SCROLL - 5 && !signal.aborted) frame ||= requestAnimationFrame(look);
    }, AFTER_SCROLL);
  };
  /** A finger came down before we listened. If nothing more is heard of it, it has left already, and that was a tap. */
  const afterTouch = ({ touches }: TouchEvent) => {
    const [finger] = touches;
    const target = finger ? targetAt(finger.clientX, finger.clientY) : null;
    if (target === null) return;
    touch = true;
    const heard = new AbortController();
    const until = { signal: AbortSignal.any([heard.signal, signal]), capture: true, passive: true };
    for (const type of ['touchend', 'touchmove', 'touchcancel', 'click', 'scroll']) addEventListener(type, () => heard.abort(), until);
    setTimeout(() => {
      if (!heard.signal.aborted) send({ type: 'open', target, by: 'tap' });
      heard.abort();
    }, TAP_MS);
  };
  const onHide = () => send({ type: 'gone' });

  const capture = { signal, capture: true };
  addEventListener('pointermove', onMove, { ...capture, passive: true });
  document.documentElement.addEventListener('pointerleave', onLeave, { signal });
  addEventListener('pointerdown', onDown, capture);
  addEventListener('pointerup', onUp, capture);
  addEventListener('pointercancel', onUp, capture);
  addEventListener('click', onClick, capture);
  addEventListener('focusin', onFocus, capture);
  addEventListener('focusout', onBlur, capture);
  addEventListener('keydown', onKey, capture);
  addEventListener('scroll', onScroll, { ...capture, passive: true });
  addEventListener('pagehide', onHide, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && onHide(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });

  return {
    send,
    state: () => state,
    pointer: () => pointer,
    replay(event) {
      if (event.type === 'focusin') onFocus(event as FocusEvent);
      // The pointer may have left meanwhile.
      else if (event instanceof PointerEvent && event.target instanceof Element && event.target.matches(':hover')) onMove(event);
      else if (event.type === 'touchstart') afterTouch(event as TouchEvent);
    },
  };
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

export function isEditable(target: EventTarget | null | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.nodeName));
}
