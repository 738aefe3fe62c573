// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.dailynk.com/english/oaths/" }
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchSiteSwitch } from '../../../entrypoints/annotator.content/site-switch.ts';
import { setDensity, setSiteOff } from '../../../platform/settings.ts';

const set = (sitesOff: unknown) => fakeBrowser.storage.local.set({ sitesOff });

beforeEach(() => {
  fakeBrowser.reset();
});

it('tells at once and at every change whether this site is off', async () => {
  await set(['rfa.org']);
  const onSwitch = vi.fn();
  watchSiteSwitch(onSwitch, () => {}, new AbortController().signal);
  await vi.waitFor(() => expect(onSwitch.mock.calls).toEqual([[false, 'section']]));
  await set(['rfa.org', 'www.dailynk.com']);
  await vi.waitFor(() => expect(onSwitch.mock.lastCall).toEqual([true, 'section']));
  await set([]);
  await vi.waitFor(() => expect(onSwitch.mock.lastCall).toEqual([false, 'section']));
});

it('reads what the switch in the popup writes', async () => {
  const onSwitch = vi.fn();
  watchSiteSwitch(onSwitch, () => {}, new AbortController().signal);
  await vi.waitFor(() => expect(onSwitch.mock.calls).toEqual([[false, 'section']]));
  await setSiteOff('www.dailynk.com', true);
  await vi.waitFor(() => expect(onSwitch.mock.lastCall).toEqual([true, 'section']));
});

it('tells of every choice of the reader, and of nothing else', async () => {
  const onChoice = vi.fn();
  watchSiteSwitch(() => {}, onChoice, new AbortController().signal);
  await set(['rfa.org']);
  await fakeBrowser.storage.local.set({ other: 1 });
  await fakeBrowser.storage.session.set({ readerChoices: 1 });
  expect(onChoice).not.toHaveBeenCalled();
  await fakeBrowser.storage.local.set({ readerChoices: { muted: ['place/hoeryong'], sites: {} } });
  await vi.waitFor(() => expect(onChoice).toHaveBeenCalledTimes(1));
});

it('takes a site for on where the setting is missing, damaged or cannot be read', async () => {
  for (const damaged of ['www.dailynk.com', { 0: 'www.dailynk.com' }, null]) {
    await set(damaged);
    const onSwitch = vi.fn();
    watchSiteSwitch(onSwitch, () => {}, new AbortController().signal);
    await vi.waitFor(() => expect(onSwitch.mock.calls).toEqual([[false, 'section']]));
  }
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('blocked'));
  const onSwitch = vi.fn();
  watchSiteSwitch(onSwitch, () => {}, new AbortController().signal);
  await vi.waitFor(() => expect(onSwitch.mock.calls).toEqual([[false, 'section']]));
});

it('tells how many of the mentions are marked, as the settings write it', async () => {
  const onSwitch = vi.fn();
  watchSiteSwitch(onSwitch, () => {}, new AbortController().signal);
  await setDensity('none');
  await vi.waitFor(() => expect(onSwitch.mock.lastCall).toEqual([false, 'none']));
});

it('says nothing more once it is over', async () => {
  const end = new AbortController();
  const onSwitch = vi.fn();
  watchSiteSwitch(onSwitch, () => {}, end.signal);
  await vi.waitFor(() => expect(onSwitch).toHaveBeenCalledTimes(1));
  end.abort();
  await set(['www.dailynk.com']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onSwitch).toHaveBeenCalledTimes(1);
});
