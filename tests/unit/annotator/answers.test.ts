// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerPage, countTerms } from '../../../entrypoints/annotator.content/answers.ts';
import type { AnnotatorUi, PageMention } from '../../../entrypoints/annotator.content/bridge.ts';
import type { Session } from '../../../entrypoints/annotator.content/session.ts';
import type { PageStatus } from '../../../messaging/protocol.ts';

const mention = (id: string, text: string) => ({ text, concept: { id } }) as PageMention;
const MENTIONS = [mention('place/hoeryong', 'Hoeryong'), mention('org/mss', 'MSS'), mention('place/hoeryong', 'Hoeryŏng')];

type Listener = (message: unknown, sender: { id?: string | undefined }, respond: (reply: unknown) => void) => unknown;
let listener: Listener;

function fakeSession(ui?: Partial<AnnotatorUi>): Session {
  return {
    core: { mentions: () => MENTIONS },
    door: { ui: () => ui, open: async () => ui ?? null },
    ready: Promise.resolve(),
  } as unknown as Session;
}

function setUp(session: Session | undefined, status: PageStatus = 'on') {
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => void (listener = added as Listener));
  answerPage(
    () => status,
    () => session,
    new AbortController().signal,
  );
}

/** What the page answers, or `silence`. */
function tell(type: string, data?: unknown, sender: { id?: string | undefined } = { id: browser.runtime.id }, timestamp: unknown = 1) {
  return new Promise((resolve) => {
    if (listener({ id: 1, type, data, timestamp }, sender, resolve) !== true) resolve('silence');
  });
}

function select(text: string) {
  vi.spyOn(globalThis, 'getSelection').mockReturnValue({ toString: () => text } as Selection);
}

/** Neither Node nor happy-dom has one. */
vi.stubGlobal('scheduler', {
  postTask: (task: () => unknown, { delay }: { delay: number }) =>
    new Promise((resolve) => {
      setTimeout(() => resolve(task()), delay);
    }),
});

beforeEach(() => {
  vi.restoreAllMocks();
  select('');
});

describe('the top frame answers', () => {
  it('with its state: terms counted by concept, in page order', async () => {
    select(' the pledge ');
    setUp(fakeSession({ clipOutcomes: () => [{ id: 'c', outcome: 'exact' }] }));
    expect(await tell('pageState')).toEqual({
      res: {
        status: 'on',
        url: location.href,
        terms: [
          { concept: { id: 'place/hoeryong' }, count: 2, surface: 'Hoeryong' },
          { concept: { id: 'org/mss' }, count: 1, surface: 'MSS' },
        ],
        clips: [{ id: 'c', outcome: 'exact' }],
        selection: 'the pledge',
      },
    });
  });

  it.each(['off', 'unsupported'] as const)('every message when the page is %s', async (status) => {
    select('selected');
    setUp(undefined, status);
    expect(await tell('pageState')).toMatchObject({ res: { status, terms: [], clips: [], selection: null } });
    expect(await tell('captureSelection')).toEqual({ res: null });
    expect(await tell('revealTerm', { concept: 'place/hoeryong' })).toEqual({ res: false });
    expect(await tell('revealClip', { id: 'c' })).toEqual({ res: 'orphan' });
    for (const type of ['saveSelection', 'moveTerm', 'openTerm', 'clipsChanged']) expect(await tell(type, {})).toEqual({ res: undefined });
  });

  it('by the card, with the one value there is in the message', async () => {
    select('selected');
    const ui = {
      captureSelection: vi.fn(() => 'draft'),
      saveSelection: vi.fn(),
      revealTerm: vi.fn(() => true),
      revealClip: vi.fn(async () => 'moved'),
      clipOutcomes: () => [{ id: 'c', outcome: 'moved' as const }],
      moveTerm: vi.fn(),
      openTerm: vi.fn(),
      clipsChanged: vi.fn(),
    };
    setUp(fakeSession(ui as never));
    expect(await tell('captureSelection')).toEqual({ res: 'draft' });
    expect(await tell('revealTerm', { concept: 'org/mss' })).toEqual({ res: true });
    expect(ui.revealTerm).toHaveBeenCalledWith('org/mss');
    expect(await tell('revealClip', { id: 'c' })).toEqual({ res: 'moved' });
    await tell('moveTerm', { by: -1 });
    expect(ui.moveTerm).toHaveBeenCalledWith(-1);
    for (const type of ['saveSelection', 'openTerm'] as const) {
      await tell(type);
      expect(ui[type]).toHaveBeenCalledTimes(1);
    }
    await tell('clipsChanged', { pageKey: 'k' });
    expect(ui.clipsChanged).toHaveBeenCalledTimes(1);
  });

  it('does not call for the card only because clips changed, nor capture where nothing is selected', async () => {
    const session = fakeSession();
    const open = vi.spyOn(session.door, 'open');
    setUp(session);
    await tell('clipsChanged', { pageKey: 'k' });
    await tell('captureSelection');
    expect(open).not.toHaveBeenCalled();
  });

  it('that it has no such term, but only after the other frames had their say', async () => {
    const revealTerm = vi.fn(() => true);
    setUp(fakeSession({ revealTerm }));
    const asked = Date.now();
    expect(await tell('revealTerm', { concept: 'place/unknown' })).toEqual({ res: false });
    expect(Date.now() - asked).toBeGreaterThanOrEqual(150);
    expect(revealTerm).not.toHaveBeenCalled();
  });

  it('with the error, when the card fails', async () => {
    setUp(
      fakeSession({
        openTerm() {
          throw new TypeError('broken');
        },
      }),
    );
    expect(await tell('openTerm')).toEqual({ err: { message: 'broken' } });
  });

  it('leaves the selection in a frame to that frame', async () => {
    const frame = document.createElement('iframe');
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(frame);
    const saveSelection = vi.fn();
    setUp(fakeSession({ saveSelection }));
    await tell('saveSelection');
    expect(saveSelection).not.toHaveBeenCalled();
  });
});

describe('a frame inside answers', () => {
  beforeEach(() => {
    vi.stubGlobal('top', {});
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    return () => vi.unstubAllGlobals();
  });

  it('only when it has something to say, or the reader is in it', async () => {
    setUp(fakeSession({ clipOutcomes: () => [], revealTerm: () => true }));
    for (const type of ['pageState', 'captureSelection', 'saveSelection', 'moveTerm', 'openTerm']) expect(await tell(type)).toBe('silence');
    expect(await tell('revealTerm', { concept: 'place/unknown' })).toBe('silence');
    expect(await tell('revealTerm', { concept: 'org/mss' })).toEqual({ res: true });
    vi.mocked(document.hasFocus).mockReturnValue(true);
    expect(await tell('openTerm')).toEqual({ res: undefined });
    select('in the frame');
    expect(await tell('pageState')).toMatchObject({ res: { selection: 'in the frame' } });
  });
});

describe('nothing is answered', () => {
  it('to anyone but our own extension, nor to what is no message of ours', async () => {
    setUp(fakeSession());
    expect(await tell('pageState', undefined, { id: 'another' })).toBe('silence');
    expect(await tell('pageState', undefined, {})).toBe('silence');
    expect(await tell('pageState', undefined, undefined, 'now')).toBe('silence');
    expect(listener(null, { id: browser.runtime.id }, () => {})).toBe(undefined);
  });
});

it('counts nothing where there is nothing', () => {
  expect(countTerms([])).toEqual([]);
});
