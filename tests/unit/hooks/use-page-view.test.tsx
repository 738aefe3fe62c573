// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePageView } from '../../../hooks/use-page-view.ts';
import type { ActiveTab } from '../../../hooks/use-active-tab.ts';
import { sendToPage } from '../../../messaging/client.ts';
import type { PageState } from '../../../messaging/protocol.ts';
import { accessOf, annotateOnce } from '../../../platform/access.ts';

vi.mock('../../../messaging/client.ts', () => ({ sendToPage: vi.fn() }));
vi.mock('../../../platform/access.ts', () => ({ accessOf: vi.fn(), annotateOnce: vi.fn() }));

const asked = vi.mocked(sendToPage) as unknown as ReturnType<typeof vi.fn>;
const access = vi.mocked(accessOf);
const inject = vi.mocked(annotateOnce);
const tab = (url?: string): ActiveTab => ({ id: 3, url, isPrivate: false });
const state = (change: Partial<PageState> = {}): PageState => ({
  status: 'on',
  url: 'https://example.org/a',

  terms: [],
  clips: [],
  selection: null,
  ...change,
});
const view = (given: ActiveTab | null | undefined, off?: boolean) => renderHook(() => usePageView(given, off)).result;

beforeEach(() => {
  asked.mockReset().mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  access.mockReset().mockResolvedValue('granted');
  inject.mockReset().mockResolvedValue(undefined);
});

describe('the page of a tab', () => {
  it('tells its terms and how its clips stand', async () => {
    asked.mockResolvedValue(state({ clips: [{ id: 'c', outcome: 'moved' }] }));
    const result = view(tab('https://example.org/a'));
    await waitFor(() =>
      expect(result.current.view).toEqual({ kind: 'on', terms: [], standings: new Map([['c', { id: 'c', outcome: 'moved' }]]) }),
    );
    expect(inject).not.toHaveBeenCalled();
  });

  it('is asked again while it is still being read', async () => {
    asked.mockResolvedValueOnce(state()).mockResolvedValue(state({ selection: 'words' }));
    const result = view(tab('https://example.org/a'));
    await waitFor(() => expect(result.current.answer).toMatchObject({ state: { selection: 'words' } }));
  });

  it('is off when its site is, whatever the page says', async () => {
    asked.mockResolvedValue(state());
    expect(view(tab('https://example.org/a'), true).current.view).toEqual({ kind: 'off' });
  });

  it('may have to be let in', async () => {
    access.mockResolvedValue('none');
    const result = view(tab('https://example.org/a'));
    await waitFor(() => expect(result.current.view).toEqual({ kind: 'no-access' }));
    expect(inject).not.toHaveBeenCalled();
  });

  it('gets the script when it was open before Sidelight was there', async () => {
    inject.mockImplementation(async () => {
      asked.mockResolvedValue(state());
    });
    const result = view(tab('https://example.org/a'));
    await waitFor(() => expect(result.current.view.kind).toBe('on'));
  });

  it.each([
    ['chrome://settings/', 'impossible', 'browser'],
    ['https://chromewebstore.google.com/', 'impossible', 'store'],
    ['file:///home/me/a.pdf', 'impossible', 'pdf'],
    [undefined, 'impossible', 'browser'],
    ['https://example.org/a.pdf', 'granted', 'pdf'],
    ['https://example.org/a', 'granted', 'noAnswer'],
  ] as const)('that cannot be annotated says why: %s', async (url, granted, reason) => {
    access.mockResolvedValue(granted);
    inject.mockRejectedValue(new Error('Cannot access contents of the page.'));
    const result = view(tab(url));
    await waitFor(() => expect(result.current.view).toEqual({ kind: 'cannot', reason }));
  });

  it('that holds no text for readers says so itself', async () => {
    asked.mockResolvedValue(state({ status: 'unsupported', url: 'https://example.org/feed' }));
    const result = view(tab('https://example.org/feed'));
    await waitFor(() => expect(result.current.view).toEqual({ kind: 'cannot', reason: 'xml' }));
  });

  it('may not exist', () => {
    expect(view(null).current.view).toEqual({ kind: 'cannot', reason: 'noTab' });
    expect(view(undefined).current.view).toEqual({ kind: 'asking' });
  });
});
