import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetUnsaved, rememberUnsaved, withUnsaved } from '../../../platform/unsaved.ts';
import { draft } from '../storage/fixtures.ts';

beforeEach(() => fakeBrowser.reset());

it('gives a passage back the words that were written to it, under its new id', async () => {
  await rememberUnsaved(draft(), { note: 'half a th', tags: ['border'] });
  const again = draft({ id: '6f1c2f0e-0000-4000-8000-000000000099' });
  expect(await withUnsaved(again)).toEqual({ ...again, note: 'half a th', tags: ['border'] });
});

it.each([
  ['of another passage', draft({ quote: 'Other words.' })],
  ['on another page', draft({ citation: { ...draft().citation, url: 'https://example.org/' } })],
])('leaves a draft %s as it is', async (_, other) => {
  await rememberUnsaved(draft(), { note: 'n', tags: [] });
  expect(await withUnsaved(other)).toEqual(other);
});

it('forgets when the passage was saved', async () => {
  await rememberUnsaved(draft(), { note: 'n', tags: [] });
  await forgetUnsaved();
  expect(await withUnsaved(draft())).toEqual(draft());
});

it('keeps it in memory, never on the disk', async () => {
  await rememberUnsaved(draft(), { note: 'n', tags: [] });
  expect(await browser.storage.local.get()).toEqual({});
});
