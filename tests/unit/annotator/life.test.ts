// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { beginLife } from '../../../entrypoints/annotator.content/life.ts';

beforeEach(() => {
  vi.useFakeTimers();
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('sidelight.life')];
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const remove = () => vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);

it('is one in a frame: whoever comes second goes at once', () => {
  expect(beginLife()?.aborted).toBe(false);
  expect(beginLife()).toBe(null);
});

it('ends when the extension goes, within seconds', () => {
  const life = beginLife()!;
  remove();
  vi.advanceTimersByTime(5000);
  expect(life.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('makes way for the script of the updated extension, and ends at once', () => {
  const old = beginLife()!;
  const gone = remove();
  const next = beginLife();
  gone.mockRestore();
  expect(old.aborted).toBe(true);
  expect(next).not.toBe(null);
});
