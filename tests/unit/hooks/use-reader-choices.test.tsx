// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useReaderChoices } from '../../../hooks/use-reader-choices.ts';
import { send } from '../../../messaging/client.ts';
import { setPrivateChoices } from '../../../platform/reader-choices.ts';

vi.mock('../../../messaging/client.ts', () => ({ send: vi.fn() }));
const toBackground = vi.mocked(send) as unknown as ReturnType<typeof vi.fn>;

const TAB = { id: 3, url: 'https://www.dailynk.com/english/oaths/', isPrivate: false };
const PRIVATE = { ...TAB, id: 4, isPrivate: true };
const STORED = {
  muted: ['place/hoeryong'],
  sites: {
    'www.dailynk.com': { not: [['MSS', 'org/mss']], always: [['Unsan', 'place/unsan']] },
    'rfa.org': { not: [['MSS', 'org/mss']], always: [] },
  },
};

beforeEach(() => {
  fakeBrowser.reset();
  toBackground.mockReset().mockImplementation(async (type: string, { ids }: { ids: string[] }) => {
    if (type !== 'lookUp') return 'kept';
    return ids.filter((id) => id !== 'org/mss').map((id) => ({ id, prefLabel: { en: id.toUpperCase() } }));
  });
});

it('lists what is muted everywhere and what was said on this site, by name, or by id where there is none', async () => {
  await fakeBrowser.storage.local.set({ readerChoices: STORED });
  const { result } = renderHook(() => useReaderChoices(TAB));
  expect(result.current[0]).toEqual([]);
  await waitFor(() =>
    expect(result.current[0]).toEqual([
      { choice: 'never', concept: 'place/hoeryong', surface: '', name: { en: 'PLACE/HOERYONG' } },
      { choice: 'not', concept: 'org/mss', surface: 'MSS', name: { en: 'org/mss' } },
      { choice: 'always', concept: 'place/unsan', surface: 'Unsan', name: { en: 'PLACE/UNSAN' } },
    ]),
  );
});

it('follows what is said elsewhere', async () => {
  const { result } = renderHook(() => useReaderChoices(TAB));
  await act(() => fakeBrowser.storage.local.set({ readerChoices: STORED }));
  await waitFor(() => expect(result.current[0]).toHaveLength(3));
});

it('lists what is muted where the address of the page cannot be read', async () => {
  await fakeBrowser.storage.local.set({ readerChoices: STORED });
  const { result } = renderHook(() => useReaderChoices({ ...TAB, url: undefined }));
  await waitFor(() => expect(result.current[0].map(({ choice }) => choice)).toEqual(['never']));
  expect(await result.current[1](result.current[0][0]!)).toBe(true);
  const [, request] = toBackground.mock.lastCall!;
  expect(request).toEqual({ choice: 'never', concept: 'place/hoeryong', surface: 'place/hoeryong', url: 'about:blank', tab: 3 });
});

it('lists in a private window what was said in that tab alone', async () => {
  await fakeBrowser.storage.local.set({ readerChoices: STORED });
  await setPrivateChoices(4, { muted: ['org/stasi'], sites: {}, off: [] });
  await setPrivateChoices(5, { muted: ['org/kgb'], sites: {}, off: [] });
  const { result } = renderHook(() => useReaderChoices(PRIVATE));
  await waitFor(() => expect(result.current[0].map(({ concept }) => concept)).toEqual(['org/stasi']));
});

it('says whether something was taken back', async () => {
  await fakeBrowser.storage.local.set({ readerChoices: STORED });
  const { result } = renderHook(() => useReaderChoices(TAB));
  await waitFor(() => expect(result.current[0]).toHaveLength(3));
  const refusal = result.current[0][1]!;
  expect(await result.current[1](refusal)).toBe(true);
  expect(toBackground).toHaveBeenCalledWith('unchoose', { choice: 'not', concept: 'org/mss', surface: 'MSS', url: TAB.url, tab: 3 });
  toBackground.mockResolvedValueOnce('not-stored');
  expect(await result.current[1](refusal)).toBe(false);
  toBackground.mockRejectedValueOnce(new Error('no answer'));
  expect(await result.current[1](refusal)).toBe(false);
});
