import { describe, expect, it } from 'vitest';
import { DWELL_MS, GRACE_MS } from '../../../dom/card/card-state.ts';
import { play } from './play.ts';

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
