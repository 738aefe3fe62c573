import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { shown } from '../../dom/card/card-state.ts';
import type { CardState } from '../../dom/card/card-state.ts';
import { interact } from '../../dom/card/interaction.ts';
import type { Interaction } from '../../dom/card/interaction.ts';
import { keepInWindow, makeDraggable, putInNextCorner } from '../../dom/card/drag.ts';
import { SHEET_WIDTH, keepPlaced } from '../../dom/card/placement.ts';
import { drawRing } from '../../dom/card/ring.ts';
import { leaveByTab } from '../../dom/card/layer-focus.ts';
import { PinContext, type Pin } from '../../components/card/pin.ts';
import type { Session, Target } from './session.ts';

const TITLE_ID = 'sl-card-title';
const MOST_HEIGHT = 440;
const ENOUGH = 300;

export interface CardLayerOptions {
  targetAt: (x: number, y: number) => Target | null;
  targetIn: (link: Element) => Target | null;
  wordsOf: (target: Target) => Range | null;
  isHeld: () => boolean;
  content: (target: Target, titleId: string, close: () => void) => ComponentChild;
  /** What a screen reader says when it opens without taking the focus. */
  sayOf: (target: Target) => string;
}

export interface CardLayer extends Interaction<Target> {
  /** Opens it by key; `focus`: and goes into it. */
  openByKey: (target: Target, focus: boolean) => void;
  shown: () => Target | null;
}

/** The one card of the page: what is in it follows from the state, where it stands from the words. */
export function createCardLayer(session: Session, options: CardLayerOptions): CardLayer {
  const { stage, signal } = session;
  const layer = stage.addLayer('sl-card');
  const ring = stage.addLayer('sl-ring');
  layer.role = 'dialog';
  layer.tabIndex = -1;
  layer.setAttribute('aria-labelledby', TITLE_ID);
  let stopPlacing = () => {};
  let cameFrom: HTMLElement | null = null;
  let isGoingBack = false;

  const hasFocus = () => layer.matches(':focus-within');
  const close = () => interaction.send({ type: 'escape' });

  const isSheet = () => layer.hasAttribute('data-sheet');
  const draw = (target: Target) => {
    const isPinned = interaction.state().name === 'pinned';
    const pin: Pin | null = isSheet()
      ? null
      : {
          isPinned,
          toggle: () => interaction.send({ type: isPinned ? 'unpin' : 'pin' }),
          move: () => putInNextCorner(layer),
        };
    render(<PinContext.Provider value={pin}>{options.content(target, TITLE_ID, close)}</PinContext.Provider>, layer);
  };
  const open = (target: Target, by: string) => {
    render(null, layer);
    session.annotator.root(); // puts the host back, should the page have thrown it out
    if (innerWidth < SHEET_WIDTH) layer.setAttribute('data-sheet', '');
    else layer.removeAttribute('data-sheet');
    draw(target);
    stage.show(layer, options.wordsOf(target)?.startContainer ?? null);
    place(target, by);
    if (by !== 'hover') stage.announce(options.sayOf(target));
  };
  const place = (target: Target, by: string) => {
    stopPlacing();
    ring.classList.toggle('sl-ring-quiet', by !== 'key');
    stage.show(ring, options.wordsOf(target)?.startContainer ?? null);
    stopPlacing = keepPlaced(layer, {
      words: () => options.wordsOf(target),
      at: by === 'hover' || by === 'tap' ? interaction.pointer() : undefined,
      sheet: true,
      mostHeight: MOST_HEIGHT,
      enough: ENOUGH,
      onLost: (why) => (why === 'gone' || by !== 'key') && interaction.send({ type: 'gone' }),
      onPlaced: (rects) => drawRing(ring, rects),
    });
  };
  /** Stands where it stands: neither the words nor the pointer move it any more. */
  const pin = (target: Target, isOther: boolean) => {
    stopPlacing();
    stage.hide(ring);
    const pinned = new AbortController();
    stopPlacing = () => pinned.abort();
    keepInWindow(layer, AbortSignal.any([pinned.signal, signal]));
    if (isOther) render(null, layer);
    draw(target);
    if (isOther) stage.announce(options.sayOf(target));
  };
  const goBack = () => {
    isGoingBack = true;
    if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    else (layer.getRootNode() as ShadowRoot).querySelector<HTMLElement>(':focus')?.blur();
    isGoingBack = false;
    cameFrom = null;
  };
  const shut = () => {
    stopPlacing();
    const hadFocus = hasFocus();
    render(null, layer);
    stage.hide(ring);
    stage.hide(layer);
    if (hadFocus) goBack();
    cameFrom = null;
  };
  const onState = (state: CardState<Target>, before: CardState<Target>) => {
    const target = shown(state);
    const isOther = target !== shown(before);
    const byKey = (one: CardState<Target>) => one.name === 'open' && one.by === 'key';
    if (target === null) {
      if (isOther) shut();
    } else if (state.name === 'pinned') pin(target, isOther);
    else if (before.name === 'pinned') {
      draw(target);
      place(target, 'tap');
    } else if (state.name === 'open' && (isOther || (byKey(state) && !byKey(before)))) open(target, state.by);
  };

  const interaction = interact<Target>({
    targetAt: options.targetAt,
    // The focus that comes back to a link asks for nothing.
    targetIn: (link) => (isGoingBack ? null : options.targetIn(link)),
    // While the focus is in the card nothing opens in its place.
    isHeld: () => options.isHeld() || hasFocus(),
    isOurs: stage.holds,
    cardRect: () => (layer.hidden ? null : layer.getBoundingClientRect()),
    onState,
    signal,
  });
  makeDraggable(layer, {
    isHandle: (target) => !isSheet() && target.closest('.card-top') !== null && target.closest('button') === null,
    onStart: () => interaction.send({ type: 'pin' }),
    signal,
  });
  layer.addEventListener('pointerenter', () => interaction.send({ type: 'enterCard' }), { signal });
  layer.addEventListener('pointerleave', () => !hasFocus() && interaction.send({ type: 'leaveCard' }), { signal });
  layer.addEventListener('focusin', () => interaction.send({ type: 'enterCard' }), { signal });
  layer.addEventListener(
    'keydown',
    (event) => {
      const isLeaving = event.key === 'Tab' && leaveByTab(layer, event.shiftKey);
      if (event.defaultPrevented || (event.key !== 'Escape' && !isLeaving)) return;
      event.preventDefault();
      // A pinned card stays beside the page that the focus goes back to.
      if (isLeaving && interaction.state().name === 'pinned') goBack();
      else close();
    },
    { signal },
  );
  signal.addEventListener('abort', shut);

  return {
    ...interaction,
    shown: () => shown(interaction.state()),
    openByKey(target, focus) {
      const active = document.activeElement;
      if (!hasFocus()) cameFrom = active instanceof HTMLElement && active !== stage.host ? active : null;
      interaction.send({ type: 'open', target, by: 'key' });
      if (focus) layer.focus({ preventScroll: true });
    },
  };
}
