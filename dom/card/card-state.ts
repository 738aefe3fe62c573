/**
 * When a card is open and on what: a pure reducer. Time comes in as `timer` events that carry the token of the wait they end, so
 * that a wait which was overtaken does nothing (ad-hoc timers were the longest bug tail of the popups we looked at).
 */

/** A pause on a term shorter than this is passing by. */
export const DWELL_MS = 200;
/** How long a card stays when pointer or focus has left, so that it can be entered (WCAG 2.2, 1.4.13). */
export const GRACE_MS = 300;

/** Opened on purpose: such a card does not follow the pointer. */
type Deliberate = 'tap' | 'key' | 'selection';
type OpenedBy = 'hover' | 'focus' | Deliberate;

/** `T` is whatever a card is about, compared by identity. */
export type CardState<T> =
  | { name: 'idle'; token: number; /** Was closed by hand and is still under the pointer: does not open by itself. */ dismissed: T | null }
  | { name: 'dwell'; token: number; target: T }
  | { name: 'open'; token: number; target: T; by: OpenedBy }
  | { name: 'leaving'; token: number; target: T; by: OpenedBy; /** Where the pointer is meanwhile. */ next: T | null }
  /** Stays where it was put until it is closed by hand; what is opened on purpose comes up in it. */
  | { name: 'pinned'; token: number; target: T; by: OpenedBy };

export type CardEvent<T> =
  /** The pointer is over `target`. `fast`: travelling; `enRoute`: between the words and their card. */
  | { type: 'point'; target: T | null; fast: boolean; enRoute: boolean }
  | { type: 'enterCard' }
  | { type: 'leaveCard' }
  | { type: 'open'; target: T; by: Exclude<OpenedBy, 'hover'> }
  /** Focus has left the link that opened the card, and not for the card. */
  | { type: 'blur' }
  | { type: 'escape' }
  /** Pinned and loosened again. */
  | { type: 'pin' }
  | { type: 'unpin' }
  /** Pressed somewhere else. */
  | { type: 'outside' }
  /** The words have left the page or the screen. */
  | { type: 'gone' }
  /** Selecting, dragging, scrolling or typing: nothing may open. */
  | { type: 'busy' }
  | { type: 'timer'; token: number };

export function idle<T>(): CardState<T> {
  return { name: 'idle', token: 0, dismissed: null };
}

/** How long until a `timer` event with the state's token is due; null when nothing is awaited. */
export function waitOf<T>(state: CardState<T>): number | null {
  return state.name === 'dwell' ? DWELL_MS : state.name === 'leaving' ? GRACE_MS : null;
}

/** What a card is shown for, if one is. */
export function shown<T>(state: CardState<T>): T | null {
  return state.name === 'idle' || state.name === 'dwell' ? null : state.target;
}

export function reduce<T extends object | string>(state: CardState<T>, event: CardEvent<T>): CardState<T> {
  const token = state.token + 1;
  const close = (dismissed: T | null): CardState<T> => ({ name: 'idle', token, dismissed });
  const open = (target: T, by: OpenedBy): CardState<T> => ({ name: 'open', token, target, by });
  if (state.name === 'pinned') return reducePinned(state, event);

  switch (event.type) {
    case 'point':
      return point(state, event, token);
    case 'enterCard':
      return state.name === 'leaving' ? open(state.target, state.by) : state;
    case 'leaveCard':
      return state.name === 'open' && state.by === 'hover' ? { ...state, name: 'leaving', token, next: null } : state;
    case 'open':
      return open(event.target, event.by);
    case 'blur':
      return state.name === 'open' && state.by === 'focus' ? { ...state, name: 'leaving', token, next: null } : state;
    case 'pin':
      return state.name === 'open' || state.name === 'leaving' ? { name: 'pinned', token, target: state.target, by: state.by } : state;
    case 'unpin':
      return state;
    case 'escape':
    case 'outside':
      return state.name === 'idle' ? state : close(state.target);
    case 'gone':
      return state.name === 'idle' ? state : close(null);
    case 'busy':
      return state.name === 'dwell' ? close(null) : state;
    case 'timer':
      if (event.token !== state.token) return state;
      if (state.name === 'dwell') return open(state.target, 'hover');
      if (state.name === 'leaving') return state.next === null ? close(null) : open(state.next, 'hover');
      return state;
  }
}

/** The words may be scrolled away or gone, the pointer elsewhere: a pinned card is there to be read beside the page. */
function reducePinned<T extends object | string>(state: CardState<T> & { name: 'pinned' }, event: CardEvent<T>): CardState<T> {
  const token = state.token + 1;
  switch (event.type) {
    case 'open':
      return { ...state, token, target: event.target, by: event.by };
    case 'unpin':
      // By hand, so that it does not leave with the pointer.
      return { name: 'open', token, target: state.target, by: 'tap' };
    case 'escape':
      return { name: 'idle', token, dismissed: state.target };
    default:
      return state;
  }
}

function point<T extends object | string>(
  state: Exclude<CardState<T>, { name: 'pinned' }>,
  { target, fast, enRoute }: CardEvent<T> & { type: 'point' },
  token: number,
): CardState<T> {
  switch (state.name) {
    case 'idle':
      if (target !== null && target === state.dismissed) return state;
      if (target === null) return state.dismissed === null ? state : { ...state, dismissed: null };
      return { name: 'dwell', token, target };
    case 'dwell':
      if (target === null) return { name: 'idle', token, dismissed: null };
      return target === state.target && !fast ? state : { name: 'dwell', token, target };
    case 'open':
      if (target === state.target || (state.by !== 'hover' && (state.by !== 'focus' || target === null))) return state;
      if (target !== null && !fast && !enRoute) return { name: 'open', token, target, by: 'hover' };
      return state.by === 'hover' ? { ...state, name: 'leaving', token, next: target } : state;
    case 'leaving':
      if (target === state.target) return { name: 'open', token, target, by: state.by };
      if (target !== null && !fast && !enRoute) return { name: 'open', token, target, by: 'hover' };
      // Each step towards the card renews the grace; straying elsewhere does not.
      return { ...state, next: target, token: enRoute ? token : state.token };
  }
}
