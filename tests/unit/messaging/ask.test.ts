import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ask, isAlive } from '../../../messaging/ask.ts';

const sent = vi.fn<(message: { type: string; data?: unknown; timestamp?: unknown; id?: unknown }) => Promise<unknown>>();

beforeEach(() => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sent as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  sent.mockReset();
});

it('speaks the wire format that the background’s library reads', async () => {
  sent.mockResolvedValue({ res: [] });
  expect(await ask('lookUp', { ids: ['place/hoeryong'] })).toEqual([]);
  const message = sent.mock.calls[0]![0];
  expect(message).toEqual({ id: expect.any(Number), type: 'lookUp', data: { ids: ['place/hoeryong'] }, timestamp: expect.any(Number) });
});

it('asks again when the worker was killed under the question', async () => {
  sent.mockRejectedValueOnce(new Error('The message port closed before a response was received.')).mockResolvedValue({ res: true });
  expect(await ask('canSave')).toBe(true);
  expect(sent).toHaveBeenCalledTimes(2);
});

it('does not ask a third time', async () => {
  sent.mockRejectedValue(new Error('closed'));
  await expect(ask('annotate', { blocks: [], page: {} })).rejects.toThrow('closed');
  expect(sent).toHaveBeenCalledTimes(2);
});

it.each(['editClip', 'reattachClip', 'deleteClip', 'undoClip'] as const)('never sends %s twice: it may have arrived', async (type) => {
  sent.mockRejectedValue(new Error('closed'));
  await expect(ask(type, { id: 'x' })).rejects.toThrow('closed');
  expect(sent).toHaveBeenCalledTimes(1);
});

it('throws what the background threw, and when there is no answer', async () => {
  sent.mockResolvedValueOnce({ err: { name: 'Error', message: 'blocks: too long', stack: '' } });
  await expect(ask('canSave')).rejects.toThrow('blocks: too long');
  sent.mockResolvedValueOnce(undefined);
  await expect(ask('canSave')).rejects.toThrow('canSave');
});

it('knows when the extension has gone from under the page', () => {
  expect(isAlive()).toBe(true);
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  expect(isAlive()).toBe(false);
  vi.spyOn(browser.runtime, 'id', 'get').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(isAlive()).toBe(false);
});
