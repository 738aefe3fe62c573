// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { useClipActions } from '../../../hooks/use-clip-actions.ts';
import { send } from '../../../messaging/client.ts';
import { draft } from '../storage/fixtures.ts';

vi.mock('../../../messaging/client.ts', () => ({ send: vi.fn() }));
const sent = vi.mocked(send) as unknown as ReturnType<typeof vi.fn>;
const clip = { id: draft().id } as Clip;
const ok = { ok: true, value: clip };

beforeEach(() => {
  sent.mockReset().mockResolvedValue(ok);
});

describe('changing clips from a page of ours', () => {
  it('sends the passage with the tab it is from, says so, and can take it back', async () => {
    const { result } = renderHook(() => useClipActions());
    await act(async () => {
      expect(await result.current.save(draft(), 7)).toBe(true);
    });
    expect(sent).toHaveBeenCalledWith('saveClip', { draft: draft(), tab: 7 });
    expect(result.current.done?.text).toBe('Passage saved');
    result.current.done?.onUndo?.();
    await waitFor(() => expect(result.current.done).toEqual({ text: 'Passage moved to the trash' }));
    expect(sent).toHaveBeenLastCalledWith('undoClip', { id: clip.id });
  });

  it('offers to bring a deleted clip back', async () => {
    const { result } = renderHook(() => useClipActions());
    await act(() => result.current.remove(clip));
    expect(result.current.done?.text).toBe('Clip deleted');
    result.current.done?.onUndo?.();
    await waitFor(() => expect(result.current.done).toEqual({ text: 'Clip restored' }));
  });

  it('tries once more when the background was just stopped', async () => {
    sent.mockRejectedValueOnce(new Error('Could not establish connection.'));
    const { result } = renderHook(() => useClipActions());
    await act(async () => {
      expect(await result.current.edit(clip.id, { note: 'n', tags: [] })).toBe(true);
    });
    expect(sent).toHaveBeenCalledTimes(2);
    expect(result.current.failure).toBeNull();
  });

  it('says what is wrong, and stops saying it after the next success', async () => {
    const { result } = renderHook(() => useClipActions());
    sent.mockResolvedValueOnce({ ok: false, failure: 'storage-full' });
    await act(async () => {
      expect(await result.current.save(draft(), 7)).toBe(false);
    });
    expect(result.current).toMatchObject({ failure: 'storage-full', done: null });
    sent.mockRejectedValue(new Error('gone'));
    await act(async () => {
      expect(await result.current.save(draft(), 7)).toBe(false);
    });
    expect(result.current.failure).toBe('no-answer');
    sent.mockResolvedValue(ok);
    await act(async () => {
      await result.current.save(draft(), 7);
    });
    expect(result.current.failure).toBeNull();
  });

  it('copies a passage with its source, and says when it could not', async () => {
    const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('denied'));
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { result } = renderHook(() => useClipActions());
    await act(() => result.current.copy(draft()));
    expect(writeText.mock.lastCall?.[0]).toContain(draft().quote);
    expect(writeText.mock.lastCall?.[0]).toContain('Daily NK');
    expect(result.current.done?.text).toBe('Copied with its source');
    await act(() => result.current.copy(draft()));
    expect(result.current.done?.text).toBe('The browser did not let it be copied.');
    vi.unstubAllGlobals();
  });
});
