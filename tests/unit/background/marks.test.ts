import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { marking } from '../../../entrypoints/background/marks.ts';
import type { Handlers, Sender } from '../../../messaging/server.ts';
import { setMarksByKind } from '../../../platform/marks-by-kind.ts';

const scripts = vi.hoisted(() => ({ injectMarks: vi.fn(async () => {}), injectMarksEverywhere: vi.fn(async () => {}) }));
vi.mock('../../../platform/page-scripts.ts', () => scripts);

const REPLY = { mentions: new Int32Array(), tables: '[[],[]]', hasClips: false };
const REQUEST = { blocks: [], page: {} };
const from = (documentId?: string): Sender => ({ tab: { id: 7, incognito: false }, frameId: 2, documentId });

function setUp() {
  return marking<Pick<Handlers, 'annotate'>>({ annotate: async () => REPLY });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

it('brings the script to the frame that asks for it, and to no page of ours', async () => {
  const { injectMarks } = setUp();
  await injectMarks(undefined, from('a'));
  await injectMarks(undefined, {});
  expect(scripts.injectMarks.mock.calls).toEqual([[7, 2]]);
});

it('brings nothing to a page that is read while marks are all alike', async () => {
  expect(await setUp().annotate(REQUEST, from('a'))).toBe(REPLY);
  await Promise.resolve();
  expect(scripts.injectMarks).not.toHaveBeenCalled();
});

it('brings it once to each page that is read while kinds differ; where the browser does not tell pages apart, each time', async () => {
  await setMarksByKind(true);
  const { annotate } = setUp();
  for (const id of ['a', 'a', 'b', undefined, undefined]) {
    await annotate(REQUEST, from(id));
    await vi.waitFor(() => expect(scripts.injectMarks).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(scripts.injectMarks).toHaveBeenCalledTimes(4);
});

it('brings it again to a page that could not be reached', async () => {
  await setMarksByKind(true);
  scripts.injectMarks.mockRejectedValueOnce(new Error('No frame with id 2'));
  const { annotate } = setUp();
  expect(await annotate(REQUEST, from('a'))).toBe(REPLY);
  await new Promise((resolve) => setTimeout(resolve));
  await annotate(REQUEST, from('a'));
  await vi.waitFor(() => expect(scripts.injectMarks).toHaveBeenCalledTimes(2));
});

it('brings it to all open pages when the reader wants kinds to differ from now on', async () => {
  setUp();
  await setMarksByKind(true);
  await vi.waitFor(() => expect(scripts.injectMarksEverywhere).toHaveBeenCalledTimes(1));
  await setMarksByKind(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(scripts.injectMarksEverywhere).toHaveBeenCalledTimes(1);
});
