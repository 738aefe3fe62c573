// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { useLive } from '../../../hooks/use-live.ts';
import type { Live } from '../../../storage/live.ts';

/** A live query that a test drives by hand. */
function driven<T>() {
  let observer: Parameters<Live<T>['subscribe']>[0] | undefined;
  const unsubscribe = vi.fn();
  const live: Live<T> = {
    subscribe(given) {
      observer = given;
      return { unsubscribe };
    },
  };
  return {
    live,
    unsubscribe,
    next: (value: T) => act(() => observer?.next(value)),
    error: (error: unknown) => act(() => observer?.error(error)),
  };
}

describe('useLive', () => {
  it('has no value at first, then each that comes', async () => {
    const query = driven<number>();
    const { result } = renderHook(() => useLive(() => query.live, []));
    expect(result.current).toEqual({ value: undefined, error: undefined });
    await query.next(1);
    await query.next(2);
    expect(result.current.value).toBe(2);
  });

  it('keeps the last value beside an error, and forgets the error with the next value', async () => {
    const query = driven<number>();
    const { result } = renderHook(() => useLive(() => query.live, []));
    await query.next(1);
    await query.error('blocked');
    expect(result.current).toEqual({ value: 1, error: 'blocked' });
    await query.next(3);
    expect(result.current).toEqual({ value: 3, error: undefined });
  });

  it('asks anew when an input changes, and lets go of the old query', async () => {
    const queries = [driven<string>(), driven<string>()];
    const { result, rerender } = renderHook(({ key }: { key: number }) => useLive(() => queries[key]!.live, [key]), {
      initialProps: { key: 0 },
    });
    await queries[0]!.next('first page');
    rerender({ key: 1 });
    expect(queries[0]!.unsubscribe).toHaveBeenCalledOnce();
    await queries[1]!.next('second page');
    expect(result.current.value).toBe('second page');
  });

  it('asks nothing where there is nothing to ask, and stops with the component', async () => {
    const query = driven<string>();
    const { unmount } = renderHook(() => useLive(() => query.live, []));
    await query.next('value');
    unmount();
    await waitFor(() => expect(query.unsubscribe).toHaveBeenCalledOnce());
    expect(renderHook(() => useLive(() => null, [])).result.current.value).toBeUndefined();
  });
});
