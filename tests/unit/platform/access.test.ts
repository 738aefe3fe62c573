import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accessOf, grantEverySite, grantSite, sitePattern } from '../../../platform/access.ts';

const permissions = { contains: vi.fn(), request: vi.fn() };

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  Object.assign(browser, { permissions });
});

describe('sitePattern', () => {
  it.each([
    ['https://www.example.org/a?b#c', '*://www.example.org/*'],
    ['http://localhost:3000/', '*://localhost/*'],
    ['https://[::1]:8080/x', '*://[::1]/*'],
    ['chrome://extensions/', null],
    ['about:blank', null],
    ['file:///home/someone/page.html', null],
    ['not a url', null],
  ])('%s → %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });
});

describe('accessOf', () => {
  it('is what the browser says for an ordinary page', async () => {
    permissions.contains.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect(await accessOf('https://example.org/a')).toBe('granted');
    expect(await accessOf('https://example.org/a')).toBe('none');
    expect(permissions.contains).toHaveBeenCalledWith({ origins: ['*://example.org/*'] });
  });

  it('is impossible on the stores, whatever was granted, and where there is no web page', async () => {
    permissions.contains.mockResolvedValue(true);
    for (const url of ['https://chromewebstore.google.com/detail/x', 'https://addons.mozilla.org/', 'chrome://newtab/', undefined]) {
      expect(await accessOf(url)).toBe('impossible');
    }
  });
});

it('asks for one site, or for all, in the same turn as the click', () => {
  permissions.request.mockResolvedValue(true);
  void grantSite('https://example.org/a');
  expect(permissions.request).toHaveBeenLastCalledWith({ origins: ['*://example.org/*'] });
  void grantEverySite();
  expect(permissions.request).toHaveBeenLastCalledWith({ origins: ['*://*/*'] });
});

it('asks for nothing where there is no site to ask for', async () => {
  expect(await grantSite('about:config')).toBe(false);
  expect(permissions.request).not.toHaveBeenCalled();
});
