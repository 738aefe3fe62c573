// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Clip } from '../../../core/clips/clip.ts';
import type { PageAnswer } from '../../../hooks/use-page-state.ts';
import { useSelectedPassage } from '../../../hooks/use-selected-passage.ts';
import { sendToPage } from '../../../messaging/client.ts';
import { rememberUnsaved } from '../../../platform/unsaved.ts';
import { draft } from '../storage/fixtures.ts';

vi.mock('../../../messaging/client.ts', () => ({ sendToPage: vi.fn() }));
const asked = vi.mocked(sendToPage) as unknown as ReturnType<typeof vi.fn>;

const answer = (selection: string | null = 'words'): PageAnswer => ({
  kind: 'answered',
  state: { status: 'on', url: draft().citation.url, terms: [], clips: [], selection },
});

function follow(clips?: readonly Clip[], first: PageAnswer = answer()) {
  return renderHook(({ page, kept }: { page: PageAnswer; kept: readonly Clip[] | undefined }) => useSelectedPassage(3, page, kept), {
    initialProps: { page: first, kept: clips },
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset().mockResolvedValue(draft());
});

describe('the passage that is selected in the page', () => {
  it('is taken over once, and stays when the selection goes', async () => {
    const { result, rerender } = follow([]);
    await waitFor(() => expect(result.current[0]).toEqual(draft()));
    rerender({ page: answer('other words'), kept: [] });
    rerender({ page: answer(null), kept: [] });
    expect(result.current[0]).toEqual(draft());
    expect(asked).toHaveBeenCalledExactlyOnceWith(3, 'captureSelection');
  });

  it('is not asked for where nothing is selected', () => {
    follow([], answer(null));
    follow([], { kind: 'silent' });
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ['has no draft yet', () => asked.mockResolvedValueOnce(null)],
    ['does not answer yet', () => asked.mockRejectedValueOnce(new Error('Receiving end does not exist.'))],
  ])('is asked for again when the page %s', async (_, prepare) => {
    prepare();
    const { result, rerender } = follow([]);
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    rerender({ page: answer(), kept: [] });
    await waitFor(() => expect(result.current[0]).toEqual(draft()));
  });

  it('comes with the words that were written to it before', async () => {
    await rememberUnsaved(draft(), { note: 'half a th', tags: [] });
    const { result } = follow([]);
    await waitFor(() => expect(result.current[0]?.note).toBe('half a th'));
  });

  it('waits until it is known what is kept', async () => {
    const { result, rerender } = follow(undefined);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(result.current[0]).toBeNull();
    rerender({ page: answer(), kept: [] });
    await waitFor(() => expect(result.current[0]).toEqual(draft()));
  });

  it('is not offered when it is kept already, nor after that clip was deleted', async () => {
    const { result, rerender } = follow([{ ...draft({ id: 'other' }) } as Clip]);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await act(async () => {});
    expect(result.current[0]).toBeNull();
    rerender({ page: answer(), kept: [] });
    await act(async () => {});
    expect(result.current[0]).toBeNull();
  });

  it('goes when it was saved, and is not taken over again', async () => {
    const { result, rerender } = follow([]);
    await waitFor(() => expect(result.current[0]).toEqual(draft()));
    await act(() => result.current[1]());
    rerender({ page: answer(), kept: [] });
    await act(async () => {});
    expect(result.current[0]).toBeNull();
    expect(asked).toHaveBeenCalledOnce();
  });
});
