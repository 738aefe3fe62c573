// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useActiveTab } from '../../../hooks/use-active-tab.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const open = (properties: { url?: string; incognito?: boolean }) => ({
  id: 5,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  ...properties,
});

describe('the tab a popup is about', () => {
  it('is the active one, unless the address names another', async () => {
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [open({ url: 'https://example.org/' })]);
    const get = vi.spyOn(browser.tabs, 'get').mockImplementation(async () => ({ ...open({ url: 'https://example.org/b' }), id: 9 }));
    const active = renderHook(() => useActiveTab('')).result;
    expect(active.current).toBeUndefined();
    await waitFor(() => expect(active.current).toEqual({ id: 5, url: 'https://example.org/', isPrivate: false }));
    const named = renderHook(() => useActiveTab('?tab=9')).result;
    await waitFor(() => expect(named.current).toEqual({ id: 9, url: 'https://example.org/b', isPrivate: false }));
    expect(get).toHaveBeenCalledWith(9);
  });

  it('tells a private window', async () => {
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [open({ incognito: true })]);
    const { result } = renderHook(() => useActiveTab(''));
    await waitFor(() => expect(result.current).toEqual({ id: 5, url: undefined, isPrivate: true }));
  });

  it('is none when it was closed, or there is no window', async () => {
    vi.spyOn(browser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 9.'));
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => []);
    const closed = renderHook(() => useActiveTab('?tab=9')).result;
    const none = renderHook(() => useActiveTab('')).result;
    await waitFor(() => expect([closed.current, none.current]).toEqual([null, null]));
  });
});
