// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPlace } from '../../../components/library/place.ts';
import { useLibraryQuery } from '../../../hooks/use-library-query.ts';

/** An address bar that remembers where one was. */
function bar(hash = '#/clips') {
  const visited = [hash];
  const hook = renderHook(() =>
    useLibraryQuery(readPlace(visited.at(-1)!), (href, { replace = false } = {}) => {
      if (replace) visited.pop();
      visited.push(href);
    }),
  );
  return {
    visited,
    at: () => hook.result.current,
    settle: () => act(async () => void (await vi.advanceTimersByTimeAsync(400))),
    back: async () => {
      visited.pop();
      await act(async () => hook.rerender());
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is searched for', () => {
  it('is read from the address, and a sort that there is none of is the newest', () => {
    const { at } = bar('#/clips?q=tag%3Ax&sort=sideways&clip=7');
    expect(at()).toMatchObject({ query: 'tag:x', sort: 'newest', clip: '7' });
  });

  it('keeps every letter, also those typed before the last was drawn', async () => {
    const { at, visited, settle } = bar();
    const { setQuery, setClip } = at();
    await act(async () => {
      // All of one drawing: as it is when the keyboard is faster than the screen.
      setQuery('H', 'typed');
      setClip('1', 'follow');
      setQuery('Ho', 'typed');
      setClip('2', 'follow');
    });
    expect(at()).toMatchObject({ query: 'Ho', clip: '2' });
    await settle();
    expect(visited).toEqual(['#/clips?q=Ho&clip=2']);
  });

  it('is one step back for all letters, and one for each facet', async () => {
    const { at, visited, settle } = bar();
    for (const text of ['a', 'ab', 'abc']) await act(async () => at().setQuery(text, 'typed'));
    await settle();
    await act(async () => at().setQuery('abc tag:x'));
    expect(visited).toEqual(['#/clips?q=abc', '#/clips?q=abc+tag%3Ax']);
  });

  it('goes back with the address', async () => {
    const { at, back } = bar();
    await act(async () => at().setQuery('tag:x'));
    await act(async () => at().setQuery('tag:y'));
    await back();
    expect(at().query).toBe('tag:x');
  });

  it('of another kind reads another clip', async () => {
    const { at } = bar('#/clips?clip=7');
    await act(async () => at().setQuery('tag:x'));
    expect(at().clip).toBeNull();
  });
});
