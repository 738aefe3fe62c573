import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DWELL_MS, GRACE_MS, idle, reduce, shown, waitOf } from '../../../dom/card/card-state.ts';
import type { CardEvent, CardState } from '../../../dom/card/card-state.ts';

type Event = CardEvent<string>;

/** Runs the reducer against a clock of its own: timers fire when their time has come, all of them, overtaken ones too. */
function play() {
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

describe('a card by hover', () => {
  it('opens after a short dwell and not before', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS - 1);
    expect(it.card()).toBeNull();
    it.pass(1);
    expect(it.card()).toBe('a');
  });

  it('stays shut while the pointer travels, and opens once it rests', () => {
    const it = play();
    for (let i = 0; i < 20; i++) {
      it.over('a', { fast: true });
      it.pass(50);
    }
    expect(it.card()).toBeNull();
    it.pass(DWELL_MS);
    expect(it.card()).toBe('a');
  });

  it('stays shut when the pointer only passes', () => {
    const it = play();
    it.over('a');
    it.pass(100);
    it.over(null);
    it.pass(1000);
    expect(it.card()).toBeNull();
  });

  it('counts the dwell anew on another term', () => {
    const it = play();
    it.over('a');
    it.pass(150);
    it.over('b');
    it.pass(150);
    expect(it.card()).toBeNull();
    it.pass(50);
    expect(it.card()).toBe('b');
  });

  it('waits before it closes, and stays when the pointer enters the card or comes back', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.over(null);
    it.pass(GRACE_MS - 1);
    it.send({ type: 'enterCard' });
    it.pass(10_000);
    expect(it.card()).toBe('a');
    it.send({ type: 'leaveCard' });
    it.pass(GRACE_MS - 1);
    it.over('a');
    it.pass(10_000);
    expect(it.card()).toBe('a');
    it.over(null);
    it.pass(GRACE_MS);
    expect(it.card()).toBeNull();
  });

  it('stays as long as the pointer is on the words', () => {
    const it = play();
    it.over('a');
    it.pass(3_600_000);
    expect(it.card()).toBe('a');
  });

  it('switches from term to term at once', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.over('b');
    expect(it.card()).toBe('b');
  });

  it('does not switch to a term that lies on the way into the card', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    for (let i = 0; i < 10; i++) {
      it.over('b', { enRoute: true });
      it.pass(GRACE_MS - 50);
      expect(it.card()).toBe('a');
    }
    it.send({ type: 'enterCard' });
    it.pass(1000);
    expect(it.card()).toBe('a');
  });

  it('switches when the pointer comes to rest on a term on that way', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.over('b', { enRoute: true });
    it.pass(GRACE_MS);
    expect(it.card()).toBe('b');
  });

  it('does not open while selecting, dragging, scrolling or typing', () => {
    const it = play();
    it.over('a');
    it.pass(100);
    it.send({ type: 'busy' });
    it.pass(1000);
    expect(it.card()).toBeNull();
  });
});

describe('a card opened on purpose', () => {
  it.each(['tap', 'key', 'selection'] as const)('by %s does not follow the pointer', (by) => {
    const it = play();
    it.send({ type: 'open', target: 'a', by });
    it.over('b');
    it.over(null);
    it.send({ type: 'leaveCard' });
    it.send({ type: 'blur' });
    it.pass(10_000);
    expect(it.card()).toBe('a');
  });

  it('opens at once over whatever was there', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.send({ type: 'open', target: 'b', by: 'key' });
    expect(it.card()).toBe('b');
  });

  it('by focus closes a moment after focus has gone', () => {
    const it = play();
    it.send({ type: 'open', target: 'a', by: 'focus' });
    it.over(null);
    it.pass(10_000);
    expect(it.card()).toBe('a');
    it.send({ type: 'blur' });
    it.pass(GRACE_MS - 1);
    expect(it.card()).toBe('a');
    it.pass(1);
    expect(it.card()).toBeNull();
  });

  it('by focus gives way to a pointer that reads another term', () => {
    const it = play();
    it.send({ type: 'open', target: 'a', by: 'focus' });
    it.over('b', { fast: true });
    expect(it.card()).toBe('a');
    it.over('b');
    expect(it.card()).toBe('b');
  });
});

describe('closing by hand', () => {
  it('closes by Escape and does not come back under a pointer that rests', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.send({ type: 'escape' });
    expect(it.card()).toBeNull();
    it.over('a');
    it.pass(10_000);
    expect(it.card()).toBeNull();
  });

  it('opens again once the pointer has been elsewhere', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.send({ type: 'escape' });
    it.over(null);
    it.over('a');
    it.pass(DWELL_MS);
    expect(it.card()).toBe('a');
  });

  it('does not keep another term from opening', () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.send({ type: 'outside' });
    it.over('b');
    it.pass(DWELL_MS);
    expect(it.card()).toBe('b');
  });

  it('ends a dwell too', () => {
    const it = play();
    it.over('a');
    it.send({ type: 'escape' });
    it.pass(1000);
    expect(it.card()).toBeNull();
  });
});

describe('a pinned card', () => {
  const pinned = () => {
    const it = play();
    it.over('a');
    it.pass(DWELL_MS);
    it.send({ type: 'pin' });
    return it;
  };

  it('stays wherever the pointer goes, whatever is pressed, and when its words have left', () => {
    const it = pinned();
    it.over(null);
    it.over('b');
    it.send({ type: 'leaveCard' });
    it.send({ type: 'outside' });
    it.send({ type: 'blur' });
    it.send({ type: 'gone' });
    it.send({ type: 'busy' });
    it.pass(60_000);
    expect([it.state().name, it.card()]).toEqual(['pinned', 'a']);
  });

  it('shows what is opened on purpose, and stays pinned', () => {
    const it = pinned();
    it.send({ type: 'open', target: 'b', by: 'tap' });
    expect([it.state().name, it.card()]).toEqual(['pinned', 'b']);
  });

  it('closes by Escape', () => {
    const it = pinned();
    it.send({ type: 'escape' });
    expect(it.card()).toBeNull();
  });

  it('loosened again closes by a press elsewhere, and not with the pointer', () => {
    const it = pinned();
    it.send({ type: 'unpin' });
    it.over(null);
    it.pass(60_000);
    expect(it.card()).toBe('a');
    it.send({ type: 'outside' });
    expect(it.card()).toBeNull();
  });

  it('can be pinned while it is about to leave, but not when it is shut', () => {
    const it = play();
    it.send({ type: 'pin' });
    expect(it.card()).toBeNull();
    it.over('a');
    it.pass(DWELL_MS);
    it.over(null);
    it.send({ type: 'pin' });
    it.pass(60_000);
    expect(it.card()).toBe('a');
  });
});

describe('any order of events', () => {
  const target = fc.constantFrom('a', 'b', 'c');
  const step: fc.Arbitrary<Event | number> = fc.oneof(
    fc.record({ type: fc.constant('point' as const), target: fc.option(target), fast: fc.boolean(), enRoute: fc.boolean() }),
    fc.record({ type: fc.constant('open' as const), target, by: fc.constantFrom('focus', 'tap', 'key', 'selection') }),
    fc.constantFrom<Event[]>(
      { type: 'enterCard' },
      { type: 'leaveCard' },
      { type: 'blur' },
      { type: 'escape' },
      { type: 'outside' },
      { type: 'gone' },
      { type: 'busy' },
      { type: 'pin' },
      { type: 'unpin' },
    ),
    fc.nat({ max: 400 }),
  );
  const run = (steps: (Event | number)[]) => {
    const it = play();
    for (const one of steps) {
      if (typeof one === 'number') it.pass(one);
      else it.send(one);
    }
    return it;
  };

  it('ends closed once Escape is pressed and nothing more happens', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const it = run([...steps, { type: 'escape' }, 10_000]);
        expect(it.card()).toBeNull();
      }),
    );
  });

  it('never waits for ever: left alone it comes to rest open or shut', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const it = run([...steps, 10_000]);
        expect(['idle', 'open', 'pinned']).toContain(it.state().name);
      }),
    );
  });

  it('never opens by the pointer when the pointer only ever travels', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(target), fc.nat({ max: DWELL_MS - 1 }))), (moves) => {
        const it = play();
        for (const [over, ms] of moves) {
          it.over(over, { fast: true });
          it.pass(ms);
          expect(it.card()).toBeNull();
        }
      }),
    );
  });
});
