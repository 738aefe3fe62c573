import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptBrief } from '../../../core/glossary/concept.ts';
import { publishedAnnotator, type AnnotatorUi, type Ask } from '../../../entrypoints/annotator.content/bridge.ts';
import { startSession } from '../../../entrypoints/annotator.content/session.ts';
import { encodeMentions, type MentionRow } from '../../../messaging/mentions-codec.ts';
import type { AnnotateReply, AnnotateRequest } from '../../../messaging/protocol.ts';
import { page, untilEnd, wait } from './page.ts';

const WORDS = ['Ministry of State Security', 'Hoeryong', 'Musan'];
const CONCEPTS = WORDS.map((label): ConceptBrief => ({
  id: `place/${label}`,
  kind: 'place',
  country: 'KP',
  prefLabel: { en: label },
  definition: { en: label },
}));

/** A background that knows three words. */
function spot({ blocks }: AnnotateRequest): AnnotateReply {
  const rows = blocks.flatMap(({ text }, block) =>
    WORDS.flatMap((word, concept) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index }): MentionRow => ({
        block,
        start: index,
        end: index + word.length,
        concept,
        other: null,
        confidence: 0.9,
        origin: 'prefLabel',
        reason: 0,
      })),
    ).sort((a, b) => a.start - b.start),
  );
  return { mentions: encodeMentions(rows), concepts: CONCEPTS, reasons: ['because'], hasClips: false };
}

function setUp(
  background: { annotate?: (request: AnnotateRequest) => AnnotateReply | Promise<AnnotateReply>; injectUi?: () => void } = {},
) {
  const asked: AnnotateRequest[] = [];
  const injectUi = vi.fn(background.injectUi);
  const ask = (async (type: string, data: unknown) => {
    if (type === 'injectUi') return injectUi();
    asked.push(structuredClone(data) as AnnotateRequest);
    return (background.annotate ?? spot)(data as AnnotateRequest);
  }) as Ask;
  const end = new AbortController();
  const session = startSession(ask, AbortSignal.any([end.signal, untilEnd()]));
  const texts = () => session.core.mentions().map(({ text }) => text);
  return { session, asked, injectUi, texts, end: () => end.abort() };
}

const fakeUi = (part: Partial<AnnotatorUi> = {}) =>
  ({ wake: vi.fn(), clipsChanged: vi.fn(async () => {}), clipOutcomes: () => [], ...part }) as unknown as AnnotatorUi;
const eventually = <T>(value: () => T, expected: T) => vi.waitFor(() => expect(value()).toEqual(expected), { timeout: 4000 });

beforeEach(() => scrollTo(0, 0));

describe('a page is annotated', () => {
  it('with one question that holds block texts, edges and what the page says of itself', async () => {
    page('<p>The Ministry of <a>State</a> Security</p><p>12:04</p><p>in Comrade<b>Hoeryong</b></p>');
    const { session, asked, texts } = setUp();
    await session.ready;
    expect(texts()).toEqual(['Ministry of State Security', 'Hoeryong']);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.blocks).toEqual([
      { text: 'The Ministry of State Security', edges: [] },
      { text: 'in ComradeHoeryong', edges: [10] },
    ]);
    expect(Object.keys(asked[0]!.page).sort()).toEqual(['language', 'published', 'url']);
  });

  it('and changes nothing in it: an observer sees our one host, and only once the card needs it', async () => {
    page('<p>Hoeryong</p>');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    const { session, end } = setUp();
    await session.ready;
    await wait(300);
    records.push(...observer.takeRecords());
    expect(records).toEqual([]);
    const annotator = publishedAnnotator()!;
    const { host } = annotator.root();
    annotator.root().append('card');
    await wait(300);
    records.push(...observer.takeRecords());
    expect(records.flatMap(({ addedNodes }) => [...addedNodes])).toEqual([host]);
    expect(host.parentNode).toBe(document.documentElement);
    end();
    expect(host.isConnected).toBe(false);
    observer.disconnect();
  });

  it('again where it changes, and only there; mentions that stay are the same objects', async () => {
    const root = page('<p>Hoeryong</p><p>Musan</p>');
    const { session, asked, texts } = setUp();
    await session.ready;
    const [first, second] = session.core.mentions();
    root.querySelector('p')!.append(' and Musan');
    await eventually(texts, ['Hoeryong', 'Musan', 'Musan']);
    expect(asked.slice(1).map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([['Hoeryong and Musan']]);
    expect(session.core.mentions()).not.toContain(first);
    expect(session.core.mentions()[2]).toBe(second);
  });

  it('in page order, wherever something is added', async () => {
    const root = page('<p>Musan</p>');
    const { session, texts } = setUp();
    await session.ready;
    const added = document.createElement('p');
    added.append('Hoeryong');
    root.prepend(added);
    await eventually(texts, ['Hoeryong', 'Musan']);
    added.remove();
    await eventually(texts, ['Musan']);
  });

  it('in page order, also where several places change, in whatever order', async () => {
    const root = page('<p>a</p><p>b</p><p>c</p>');
    const { session, texts } = setUp();
    await session.ready;
    const [first, second, third] = root.querySelectorAll('p');
    third!.append(' Musan');
    second!.append(' Ministry of State Security');
    first!.append(' Hoeryong');
    await eventually(texts, ['Hoeryong', 'Ministry of State Security', 'Musan']);
  });

  it('never by an answer to other words than those that stand there', async () => {
    const root = page('<p>Hoeryong here</p>');
    const { session, texts } = setUp({
      async annotate(request) {
        (root.querySelector('p')!.firstChild as Text).data = 'Elsewhere!!';
        return spot(request);
      },
    });
    await session.ready;
    expect(texts()).toEqual([]);
  });

  it('in open shadow roots, also when they change later', async () => {
    const root = page('<x-story></x-story>');
    const inner = root.firstElementChild!.attachShadow({ mode: 'open' });
    inner.append(document.createElement('p'));
    inner.firstElementChild!.append('Hoeryong');
    const { session, texts } = setUp();
    await session.ready;
    expect(texts()).toEqual(['Hoeryong']);
    inner.firstElementChild!.append(' Musan');
    await eventually(texts, ['Hoeryong', 'Musan']);
  });

  it('in portions when it is long', async () => {
    page('<p>Hoeryong</p>'.repeat(900));
    const { session, asked, texts } = setUp();
    await session.ready;
    expect(texts()).toHaveLength(900);
    expect(asked.map(({ blocks }) => blocks.length)).toEqual([400, 400, 100]);
  });

  it('anew after a question that failed', async () => {
    const root = page('<p>Hoeryong</p>');
    let isDead = true;
    const { session, texts } = setUp({
      annotate(request) {
        if (isDead) throw new Error('The message port closed before a response was received.');
        return spot(request);
      },
    });
    await session.ready;
    expect(texts()).toEqual([]);
    isDead = false;
    root.querySelector('p')!.append(' Musan');
    await eventually(texts, ['Hoeryong', 'Musan']);
  });

  it('without a question where there is nothing to read, as in most frames', async () => {
    const { session, asked } = setUp();
    await session.ready;
    expect(asked).toEqual([]);
  });

  it('as another page when its address changes: asked about even if its text stayed', async () => {
    page('<p>Hoeryong</p>');
    const { session, asked, texts } = setUp();
    await session.ready;
    const [mention] = session.core.mentions();
    session.renew();
    await eventually(() => asked.map(({ blocks }) => blocks.length), [1, 0]);
    expect(session.core.mentions()).toEqual([mention]);
    expect(session.core.mentions()[0]).toBe(mention);
    expect(texts()).toEqual(['Hoeryong']);
  });
});

describe('the annotator', () => {
  it('tells mentions under a point and in a range, their ranges and the text around them', async () => {
    const root = page('<p>In Hoeryong now. <b>Musan</b> too.</p><p>Musan</p>');
    const { session } = setUp();
    await session.ready;
    const annotator = publishedAnnotator()!;
    const [hoeryong, musan] = annotator.mentions();
    const range = annotator.rangeOf(hoeryong!)!;
    expect(range.toString()).toBe('Hoeryong');
    const { left, top, width, height } = range.getBoundingClientRect();
    expect(annotator.mentionAt(left + width / 2, top + height / 2)).toBe(hoeryong);
    const selection = document.createRange();
    selection.selectNode(root.querySelector('b')!);
    expect(annotator.mentionsIn(selection)).toEqual([musan]);
    expect(annotator.contextOf(musan!)).toEqual({ text: 'In Hoeryong now. Musan too.', start: 17, end: 22 });
    (root.querySelector('p')!.firstChild as Text).data = 'gone';
    expect(annotator.rangeOf(hoeryong!)).toBe(null);
  });

  it('is the same for whoever asks, and gone when it is over', async () => {
    const { session, end } = setUp();
    await session.ready;
    expect(publishedAnnotator()).toBe(publishedAnnotator());
    end();
    expect(publishedAnnotator()).toBe(undefined);
  });
});

describe('the card is called', () => {
  const enter = (element: Element, type = 'pointermove') =>
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));

  it('when the pointer enters a marked block, once, and is told what happened meanwhile', async () => {
    const root = page('<p>In <b>Hoeryong</b></p><h2>Nothing</h2>');
    const { session, injectUi } = setUp();
    await session.ready;
    enter(root.querySelector('h2')!);
    expect(injectUi).not.toHaveBeenCalled();
    enter(root.querySelector('b')!);
    enter(root.querySelector('p')!);
    expect(injectUi).toHaveBeenCalledTimes(1);
    const ui = fakeUi();
    publishedAnnotator()!.join(ui);
    // The latest of a kind: where the pointer was before is past.
    expect(ui.wake).toHaveBeenCalledTimes(1);
    expect(vi.mocked(ui.wake).mock.calls[0]![0].target).toBe(root.querySelector('p'));
    await wait(0);
    enter(root.querySelector('b')!);
    expect(ui.wake).toHaveBeenCalledTimes(1);
    expect(injectUi).toHaveBeenCalledTimes(1);
  });

  it('when a link in a marked block takes the focus, or the block is touched', async () => {
    const root = page('<p>In <a href="#x">Hoeryong</a></p>');
    const { session, injectUi } = setUp();
    await session.ready;
    root.querySelector('a')!.focus();
    expect(injectUi).toHaveBeenCalledTimes(1);
  });

  it('when three characters or more are selected, but not in a field', async () => {
    const root = page('<p>Some words</p><textarea>Some words</textarea>');
    const { session, injectUi } = setUp();
    await session.ready;
    const text = root.querySelector('p')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 0, text, 2);
    await wait(300);
    root.querySelector('textarea')!.select();
    root.querySelector('textarea')!.focus();
    await wait(300);
    expect(injectUi).not.toHaveBeenCalled();
    root.querySelector('textarea')!.blur();
    getSelection()!.setBaseAndExtent(text, 0, text, 4);
    await wait(300);
    expect(injectUi).toHaveBeenCalledTimes(1);
    getSelection()!.removeAllRanges();
  });

  it('when passages were kept from the page', async () => {
    page('<p>Hoeryong</p>');
    const { session, injectUi } = setUp({ annotate: (request) => ({ ...spot(request), hasClips: true }) });
    await session.ready;
    expect(injectUi).toHaveBeenCalledTimes(1);
  });

  it('twice when it does not come, and then no more until the next need', async () => {
    const { session, injectUi } = setUp({
      injectUi() {
        throw new Error('no');
      },
    });
    await session.ready;
    const ui = session.door.open();
    await eventually(() => injectUi.mock.calls.length, 2);
    expect(await ui).toBe(null);
    void session.door.open();
    expect(injectUi).toHaveBeenCalledTimes(3);
  }, 10_000);
});
