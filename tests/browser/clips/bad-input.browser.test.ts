import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Selector } from '../../../core/anchoring/selector.ts';
import { anchorsIn } from '../../../dom/clips/anchor.ts';
import { readPageText } from '../../../dom/clips/page-text.ts';
import { ARTICLE } from '../card/concepts.ts';
import { buttonIn, hover, open, press, stand, useStands } from '../card/current.ts';
import { nextFrame, pause, rangeAt, selectWords } from '../card/stand.ts';

useStands();

const PASSAGE = 'They were told to sign. Nobody was told why.';
const here = location.href;
const kept = () => [...stand.clips.values()].filter(({ deleted }) => !deleted);
const bar = () => stand.toolbar();
const said = () => stand.toast()?.textContent ?? '';
const isAsked = (type: string) => stand.asked.includes(type);

afterEach(() => history.replaceState(null, '', here));

function selectNode(node: Node): void {
  const range = document.createRange();
  range.selectNode(node);
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(range);
}

describe('a selection of no words', () => {
  const IMAGE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

  it.each([
    ['white space only', '<p id="it">\n  \t&nbsp; </p><p>After</p>'],
    ['an image', `<p><img id="it" src="${IMAGE}" alt="a map" width="40" height="40"></p>`],
    ['a picture of words that are hidden', '<p><span id="it" style="visibility:hidden">not seen at all</span></p>'],
  ])('(%s) brings no toolbar, and by key says what to do', async (_, html) => {
    await open({ html });
    selectNode(document.querySelector('#it')!);
    await pause(320);
    expect(bar()).toBeNull();
    await stand.ui.saveSelection();
    expect(said()).toContain('Select a passage');
    expect(isAsked('saveClip')).toBe(false);
  });

  it('inside a field is left alone, and by key says why', async () => {
    await open({ html: `${ARTICLE}<input value="words in a field">` });
    document.querySelector('input')!.focus();
    document.querySelector('input')!.select();
    await pause(320);
    expect(bar()).toBeNull();
    await stand.ui.saveSelection();
    expect(said()).toContain('Words in a field are not kept');
    expect(isAsked('saveClip')).toBe(false);
  });
});

describe('a selection of a megabyte', () => {
  it('is not kept: it says so, offers to copy, and sends nothing', async () => {
    await open({ html: `<p id="it">${'long words '.repeat(100_000)}</p>` });
    selectNode(document.querySelector('#it')!);
    await vi.waitFor(() => expect(bar()).not.toBeNull(), 5000);
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(bar()!.textContent).toContain('too long to be kept'), 5000);
    expect(buttonIn(bar(), /Copy/)).toBeDefined();
    expect(() => buttonIn(bar(), /Try again/)).toThrow();
    expect(isAsked('saveClip')).toBe(false);
  });
});

describe('a page that becomes another while a passage is saved', () => {
  it('keeps the passage under the address it was selected at, when the form was open', async () => {
    await open();
    await selectWords(PASSAGE);
    buttonIn(bar(), /note and tags/).click();
    bar()!.querySelector('textarea')!.focus();
    await press('mine');
    history.pushState(null, '', '/another-article');
    document.querySelector('main')?.replaceChildren('Other words of another article.');
    await pause(50);
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]).toMatchObject({ quote: PASSAGE, note: 'mine', citation: { url: here } });
  });

  it('says that the words are gone, and never keeps those in their place', async () => {
    await open();
    await selectWords(PASSAGE);
    (rangeAt(PASSAGE).startContainer as Text).data = 'Quite other words, which a framework put into the same node just now.';
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(said()).toContain('the words you selected are gone'));
    expect(isAsked('saveClip')).toBe(false);
  });
});

describe('the same passage saved twice', () => {
  it('by another tab a moment ago stays one clip, and says so', async () => {
    await open();
    await selectWords(PASSAGE);
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    await vi.waitFor(() => expect(stand.ui.clipOutcomes()).toHaveLength(1));
    await pause(300);
    await selectWords(PASSAGE);
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(said()).toContain('saved already'));
    expect(kept()).toHaveLength(1);
    expect(kept()[0]?.revision).toBe(1);
  });

  it('adds what is written to it this time, and can be taken back', async () => {
    await open();
    await selectWords(PASSAGE);
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(stand.ui.clipOutcomes()).toHaveLength(1));
    await pause(300);
    await selectWords(PASSAGE);
    buttonIn(bar(), /note and tags/).click();
    buttonIn(bar(), /^Doubt$/).click();
    await nextFrame();
    bar()!.querySelector('textarea')!.focus();
    await press('second');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(kept()[0]?.note).toBe('second'));
    expect(kept()).toHaveLength(1);
    expect(kept()[0]?.colour).toBe('doubt');
    expect(said()).toContain('Undo');
  });

  it('at the same moment makes two clips that stay apart, and can be made one', async () => {
    await open();
    const draft = await (async () => {
      await selectWords(PASSAGE);
      return stand.ui.captureSelection()!;
    })();
    buttonIn(bar(), /^Save$/).click();
    stand.clips.set('9b0f3c7e-6f0e-4f3e-9d7a-111111111111', {
      ...draft,
      id: '9b0f3c7e-6f0e-4f3e-9d7a-111111111111',
      schema: 1,
      anchoring: 1,
      pageKey: 'x',
      created: '2026-11-24T00:00:00Z',
      modified: '2026-11-24T00:00:00Z',
      revision: 1,
    });
    await stand.ui.clipsChanged();
    await vi.waitFor(() => expect(stand.ui.clipOutcomes()).toHaveLength(2));
    getSelection()!.removeAllRanges();
    await pause(300);
    expect((await hover('They were told')).textContent).toContain('1 of 2');
  });
});

describe('a clip with a malformed selector', () => {
  it.each<[string, Selector[]]>([
    ['none at all', []],
    ['no words', [{ type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' }]],
    ['offsets beyond the page', [{ type: 'TextPositionSelector', start: 1e15, end: 2e15 }]],
    ['an end before its start', [{ type: 'TextPositionSelector', start: 9, end: 2 }]],
    [
      'a path that is none',
      [
        {
          type: 'RangeSelector',
          startSelector: { type: 'XPathSelector', value: '//*[count(//*)=count(//*)]|/' },
          startOffset: 0,
          endSelector: { type: 'XPathSelector', value: `/${'a[1]/'.repeat(1000)}` },
          endOffset: 1e9,
        },
      ],
    ],
  ])('(%s) is lost and nothing else', async (_, selectors) => {
    await open();
    await selectWords(PASSAGE);
    const whole = {
      ...stand.ui.captureSelection()!,
      schema: 1,
      anchoring: 1,
      pageKey: 'x',
      created: '2026-11-24T00:00:00Z',
      modified: '',
      revision: 1,
    } as const;
    stand.clips.set('broken', { ...whole, id: 'broken', selectors });
    stand.clips.set('whole', { ...whole, id: 'whole' });
    await stand.ui.clipsChanged();
    const outcome = (id: string) => stand.ui.clipOutcomes().find((one) => one.id === id)?.outcome;
    await vi.waitFor(() => expect([outcome('broken'), outcome('whole')]).toEqual(['orphan', 'exact']));
  });

  it('never throws, whatever is in it', async () => {
    await open();
    const anchors = anchorsIn(document.body, readPageText(document.body, stand.host));
    const any = fc.anything({ maxDepth: 1 });
    const count = fc.oneof(fc.integer(), fc.double());
    const selector = fc.oneof(
      fc.record({ type: fc.constant('TextQuoteSelector'), exact: fc.string(), prefix: fc.string(), suffix: fc.string() }),
      fc.record({ type: fc.constant('TextPositionSelector'), start: count, end: count }),
      fc.record({
        type: fc.constant('RangeSelector'),
        startSelector: fc.record({ type: fc.constant('XPathSelector'), value: fc.string() }),
        startOffset: count,
        endSelector: fc.record({ type: fc.constant('XPathSelector'), value: fc.string() }),
        endOffset: count,
      }),
      fc.record({ type: fc.string(), value: any }),
    );
    fc.assert(
      fc.property(fc.array(selector, { maxLength: 4 }), (selectors) => {
        anchors.exactly(selectors as Selector[]);
        anchors.sought(selectors as Selector[], []);
      }),
      { numRuns: 200 },
    );
  });
});
