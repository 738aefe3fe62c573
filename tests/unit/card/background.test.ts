import { describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Annotator } from '../../../entrypoints/annotator.content/bridge.ts';
import { lookUpOnce } from '../../../entrypoints/annotator-ui/session.ts';
import type { Session } from '../../../entrypoints/annotator-ui/session.ts';
import { storeClip } from '../../../entrypoints/annotator-ui/store-clip.ts';

function annotatorWith(ask: unknown): Annotator {
  return { ask } as Annotator;
}
const session = (isGone = false) => ({ isGone: () => isGone }) as Session;
const clip = { id: 'a' } as Clip;

describe('lookUpOnce', () => {
  const reply = (_type: string, { ids }: { ids: string[] }) => Promise.resolve(ids.filter((id) => id !== 'none').map((id) => ({ id })));

  it('asks for each concept once, also when it is asked for twice at a time', async () => {
    const ask = vi.fn(reply);
    const lookUp = lookUpOnce(annotatorWith(ask));
    await Promise.all([lookUp(['a', 'b']), lookUp(['b', 'c'])]);
    await lookUp(['a', 'b', 'c']);
    expect(ask.mock.calls.map(([, { ids }]) => ids)).toEqual([['a', 'b'], ['c']]);
  });

  it('answers in the order asked, without what there is not', async () => {
    const lookUp = lookUpOnce(annotatorWith(reply));
    expect((await lookUp(['b', 'none', 'a'])).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('asks again for what could not be had', async () => {
    const ask = vi.fn(reply).mockRejectedValueOnce(new Error('worker gone'));
    const lookUp = lookUpOnce(annotatorWith(ask));
    await expect(lookUp(['a'])).rejects.toThrow('worker gone');
    expect(await lookUp(['a'])).toHaveLength(1);
  });
});

describe('storeClip', () => {
  it('hands on what was stored', async () => {
    expect(await storeClip(session(), async () => ({ ok: true, value: clip }))).toEqual({ ok: true, clip });
  });

  it.each([
    ['storage-full', true, false],
    ['storage-blocked', true, false],
    ['not-found', true, false],
    ['private-window', false, true],
  ] as const)('has a sentence for %s', async (failure, canRetry, isPrivate) => {
    const stored = await storeClip(session(), async () => ({ ok: false, failure }));
    expect(stored).toMatchObject({ ok: false, canRetry, isPrivate });
    expect(stored).toHaveProperty('problem', expect.stringMatching(/\w+ .*\.$/));
  });

  it('does not even ask an extension that is gone', async () => {
    const change = vi.fn();
    expect(await storeClip(session(true), change)).toMatchObject({
      ok: false,
      canRetry: false,
      problem: expect.stringContaining('reload'),
    });
    expect(change).not.toHaveBeenCalled();
  });

  it('gives up on an answer that does not come', async () => {
    vi.useFakeTimers();
    const stored = storeClip(session(), () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await stored).toMatchObject({ ok: false, canRetry: true, problem: expect.stringContaining('did not answer') });
    vi.useRealTimers();
  });
});
