import { idle, reduce, shown, waitOf } from '../../../dom/card/card-state.ts';
import type { CardEvent, CardState } from '../../../dom/card/card-state.ts';

export type Event = CardEvent<string>;

/** Runs the reducer against a clock of its own: timers fire when their time has come, all of them, overtaken ones too. */
export function play() {
  let state: CardState<string> = idle();
  let now = 0;
  let timers: { at: number; token: number }[] = [];
  const send = (event: Event) => {
    const before = state;
    state = reduce(state, event);
    const wait = waitOf(state);
    if (wait !== null && state.token !== before.token) timers.push({ at: now + wait, token: state.token });
  };
  const pass = (ms: number) => {
    const until = now + ms;
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.at;
      send({ type: 'timer', token: next.token });
    }
    now = until;
  };
  return {
    send,
    pass,
    over: (target: string | null, { fast = false, enRoute = false } = {}) => send({ type: 'point', target, fast, enRoute }),
    card: () => shown(state),
    state: () => state,
  };
}
