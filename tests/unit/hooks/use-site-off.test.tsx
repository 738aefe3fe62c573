// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSiteOff } from '../../../hooks/use-site-off.ts';
import { setSiteOff, siteIsOff } from '../../../platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('the switch of a site', () => {
  it('is unknown at first, then on', async () => {
    const { result } = renderHook(() => useSiteOff('example.org'));
    expect(result.current[0]).toBeUndefined();
    await waitFor(() => expect(result.current[0]).toBe(false));
  });

  it('is written when it is pressed, for that site alone', async () => {
    const { result } = renderHook(() => useSiteOff('example.org'));
    await act(() => result.current[1](true));
    expect(result.current[0]).toBe(true);
    expect(await siteIsOff('example.org')).toBe(true);
    expect(await siteIsOff('www.example.org')).toBe(false);
    await act(() => result.current[1](false));
    expect(await siteIsOff('example.org')).toBe(false);
  });

  it('follows what another page of ours does', async () => {
    const { result } = renderHook(() => useSiteOff('example.org'));
    await waitFor(() => expect(result.current[0]).toBe(false));
    await act(() => setSiteOff('example.org', true));
    await waitFor(() => expect(result.current[0]).toBe(true));
  });

  it('does nothing where there is no site', async () => {
    const { result } = renderHook(() => useSiteOff(undefined));
    await act(() => result.current[1](true));
    expect(result.current[0]).toBeUndefined();
  });
});
