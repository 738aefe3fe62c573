// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToastMessage } from '../../../components/Toast.tsx';
import { useLibraryDoing } from '../../../hooks/use-library-doing.ts';

const ok = async () => ({ ok: true, value: null }) as const;
let said: (ToastMessage | null)[];
const say = (message: ToastMessage | null) => void said.push(message);
const text = () => said.at(-1)?.text;

beforeEach(() => {
  said = [];
});

describe('what is done in the library', () => {
  it('is said, and taken back by the one who did it', async () => {
    const undo = vi.fn(ok);
    const { result } = renderHook(() => useLibraryDoing(say));
    await act(async () => expect(await result.current.act({ change: ok, text: 'Done', undo })).toBe(true));
    expect(text()).toBe('Done');
    await act(async () => said.at(-1)?.onUndo?.());
    expect(undo).toHaveBeenCalledOnce();
    expect(said.at(-1)?.onUndo).toBeUndefined();
  });

  it('is taken back from the last to the first, each once, whether by key or by the button', async () => {
    const order: string[] = [];
    const deed = (name: string) => ({
      change: ok,
      text: name,
      undo: async () => {
        order.push(name);
        return { ok: true, value: null } as const;
      },
    });
    const { result } = renderHook(() => useLibraryDoing(say));
    await act(async () => void (await result.current.act(deed('first'))));
    await act(async () => void (await result.current.act(deed('second'))));
    const button = said.at(-1)?.onUndo;
    await act(async () => button?.());
    await act(async () => button?.());
    await act(async () => result.current.undo());
    await act(async () => result.current.undo());
    expect(order).toEqual(['second', 'first']);
    expect(text()).toBe('There is nothing to take back.');
  });

  it('that failed says why, and leaves nothing to take back', async () => {
    const { result } = renderHook(() => useLibraryDoing(say));
    const full = async () => ({ ok: false, failure: 'storage-full' }) as const;
    await act(async () => expect(await result.current.act({ change: full, text: 'Done', undo: ok })).toBe(false));
    expect(text()).not.toBe('Done');
    await act(async () => result.current.undo());
    expect(text()).toBe('There is nothing to take back.');
  });

  it('is tried once more when the background was just stopped, and no more often', async () => {
    const { result } = renderHook(() => useLibraryDoing(say));
    const once = vi.fn(ok).mockRejectedValueOnce(new Error('Could not establish connection.'));
    await act(async () => expect(await result.current.act({ change: once, text: 'Done' })).toBe(true));
    const never = vi.fn().mockRejectedValue(new Error('Could not establish connection.'));
    await act(async () => expect(await result.current.act({ change: never, text: 'Done' })).toBe(false));
    expect(never).toHaveBeenCalledTimes(2);
  });

  it('shows that it is busy until all is answered', async () => {
    let answer: (value: { ok: true; value: null }) => void = () => {};
    const waiting = () => new Promise<{ ok: true; value: null }>((resolve) => (answer = resolve));
    const { result } = renderHook(() => useLibraryDoing(say));
    let deed: Promise<boolean>;
    await act(async () => {
      deed = result.current.act({ change: waiting, text: 'Done' });
    });
    expect(result.current.isBusy).toBe(true);
    await act(async () => {
      answer({ ok: true, value: null });
      await deed;
    });
    expect(result.current.isBusy).toBe(false);
  });
});
