import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerGrantedSites } from '../../../platform/page-scripts.ts';

interface Script {
  id: string;
  matches: string[];
  excludeMatches?: string[];
}

/** The browser's own list of registrations, which an update of the extension empties. */
let registered: Script[];
let granted: string[];

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  granted = [];
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ matches: ['*://*.dailynk.com/*'] }] } as never);
  Object.assign(browser, {
    permissions: { getAll: async () => ({ origins: granted }) },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => registered.filter(({ id }) => ids.includes(id)),
      registerContentScripts: async (scripts: Script[]) => {
        if (scripts.some(({ id }) => registered.some((other) => other.id === id))) throw new Error('Duplicate script ID');
        registered.push(...scripts);
      },
      updateContentScripts: async (scripts: Script[]) => {
        registered = scripts;
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
    },
  });
});

it('registers nothing while only the built-in sites are granted', async () => {
  granted = ['*://*.dailynk.com/*'];
  await registerGrantedSites();
  expect(registered).toEqual([]);
});

it('runs on a granted site, and never twice where the manifest runs it already', async () => {
  granted = ['*://*.dailynk.com/*', '*://example.org/*'];
  await registerGrantedSites();
  expect(registered).toMatchObject([{ matches: ['*://example.org/*'], excludeMatches: ['*://*.dailynk.com/*'] }]);
});

it('follows what is granted later, and comes back after an update dropped the registration', async () => {
  granted = ['*://example.org/*'];
  await registerGrantedSites();
  granted = ['*://example.org/*', '*://example.net/*'];
  await registerGrantedSites();
  expect(registered[0]?.matches).toEqual(['*://example.org/*', '*://example.net/*']);
  registered = [];
  await registerGrantedSites();
  expect(registered).toHaveLength(1);
});

it('stops where the site was taken back', async () => {
  granted = ['*://example.org/*'];
  await registerGrantedSites();
  granted = [];
  await registerGrantedSites();
  expect(registered).toEqual([]);
});
