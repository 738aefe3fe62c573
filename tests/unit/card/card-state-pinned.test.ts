import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DWELL_MS } from '../../../dom/card/card-state.ts';
import { play, type Event } from './play.ts';

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
