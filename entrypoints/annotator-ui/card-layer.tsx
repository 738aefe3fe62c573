import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { shown } from '../../dom/card/card-state.ts';
import type { CardState } from '../../dom/card/card-state.ts';
import { interact } from '../../dom/card/interaction.ts';
import type { Interaction } from '../../dom/card/interaction.ts';
import { keepPlaced } from '../../dom/card/placement.ts';
import { drawRing } from '../../dom/card/ring.ts';
import { leaveByTab } from '../../dom/card/layer-focus.ts';
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

  const open = (target: Target, { by }: { by: string }) => {
    stopPlacing();
    render(null, layer);
    session.annotator.root(); // puts the host back, should the page have thrown it out
    render(options.content(target, TITLE_ID, close), layer);
    stage.show(layer, options.wordsOf(target)?.startContainer ?? null);
    if (by === 'key') stage.show(ring, options.wordsOf(target)?.startContainer ?? null);
    else stage.hide(ring);
    stopPlacing = keepPlaced(layer, {
      words: () => options.wordsOf(target),
      at: by === 'hover' || by === 'tap' ? interaction.pointer() : undefined,
      sheet: true,
      mostHeight: MOST_HEIGHT,
      enough: ENOUGH,
      onLost: (why) => (why === 'gone' || by !== 'key') && interaction.send({ type: 'gone' }),
      onPlaced: (rects) => drawRing(ring, rects),
    });
    if (by !== 'hover') stage.announce(options.sayOf(target));
  };
  const shut = () => {
    stopPlacing();
    const goBack = hasFocus();
    render(null, layer);
    stage.hide(ring);
    stage.hide(layer);
    isGoingBack = true;
    if (goBack && cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    isGoingBack = false;
    cameFrom = null;
  };
  const onState = (state: CardState<Target>, before: CardState<Target>) => {
    const target = shown(state);
    const byKey = (one: CardState<Target>) => one.name === 'open' && one.by === 'key';
    if (target !== shown(before) || (target !== null && byKey(state) && !byKey(before))) {
      if (target === null) shut();
      else if (state.name === 'open') open(target, state);
    }
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
  layer.addEventListener('pointerenter', () => interaction.send({ type: 'enterCard' }), { signal });
  layer.addEventListener('pointerleave', () => !hasFocus() && interaction.send({ type: 'leaveCard' }), { signal });
  layer.addEventListener('focusin', () => interaction.send({ type: 'enterCard' }), { signal });
  layer.addEventListener(
    'keydown',
    (event) => {
      const wantsOut = event.key === 'Escape' || (event.key === 'Tab' && leaveByTab(layer, event.shiftKey));
      if (event.defaultPrevented || !wantsOut) return;
      event.preventDefault();
      close();
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
