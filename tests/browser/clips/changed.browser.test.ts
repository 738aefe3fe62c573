import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sought } from '../../../core/anchoring/sought.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { newId } from '../../../dom/clips/new-id.ts';
import { expectAccessible } from '../support/look.ts';
import { ARTICLE, TERMS } from '../card/concepts.ts';
import { buttonIn, hover, open, stand, useStands } from '../card/current.ts';
import { clipFrom, pause, rangeAt, selectWords } from '../card/stand.ts';

useStands();

const WORDS = 'The paper was thin and the ink was blue, and the names were read out twice.';

function clipOf(words: string, changes: Partial<Clip> = {}): Clip {
  document.body.replaceChildren(document.createRange().createContextualFragment(ARTICLE));
  const range = rangeAt(words);
  const concepts = Object.entries(TERMS).flatMap(([surface, concept]) => (words.includes(surface) ? [{ concept, surface }] : []));
  const citation = { url: location.href, title: 'T', authors: [] };
  return clipFrom(capture(range, { id: newId(), citation, own: null, concepts })!, changes);
}
const state = () => stand.ui.clipOutcomes()[0];
const drawn = (style: string) => stand.root.querySelectorAll(`div[style*="2px ${style}"]`).length;

describe('words that changed', () => {
  it('are marked with a broken line, and their card says what changed', async () => {
    const clip = clipOf(WORDS);
    await open({ html: ARTICLE.replace('the ink was blue', 'the ink was quite black'), clips: [clip], mode: 'open' });
    await vi.waitFor(() => expect(state()?.outcome).toBe('changed'));
    expect([drawn('dashed') > 0, drawn('solid')]).toEqual([true, 0]);
    const card = await hover('The paper was');
    expect([...card.querySelectorAll('del, ins')].map(({ nodeName, textContent }) => `${nodeName} ${textContent}`)).toEqual([
      'DEL blue',
      'INS quite black',
    ]);
    expect(card.textContent).toContain('have changed');
    await expectAccessible(card);
  });

  it('that are as they were have a whole line and a card without a difference', async () => {
    await open({ clips: [clipOf(WORDS)] });
    expect([drawn('dashed'), drawn('solid') > 0]).toEqual([0, true]);
    expect((await hover('The paper was')).querySelector('del, ins')).toBeNull();
  });

  it.each([
    ['another number', WORDS.replace('twice', 'ten times'), 'number'],
    ['a negation', WORDS.replace('were read', 'were not read'), 'negation'],
  ])('into %s are no longer the passage: shown as near, marked nowhere', async (_, now, kind) => {
    const clip = clipOf(WORDS);
    await open({ html: ARTICLE.replace(WORDS, now), clips: [clip] });
    await vi.waitFor(() => expect(state()?.candidate).toBeDefined());
    expect(state()).toMatchObject({ outcome: 'orphan', candidate: { text: now, differs: [kind] } });
    expect([drawn('dashed'), drawn('solid')]).toEqual([0, 0]);
    // What is told of it goes through a message.
    expect(() => structuredClone(state())).not.toThrow();
  });

  it('into another concept are no longer the passage', async () => {
    const words = 'In Hoeryong the river is low in autumn.';
    await open({ html: ARTICLE.replace(words, words.replace('Hoeryong', 'the city')), clips: [clipOf(words)] });
    await vi.waitFor(() => expect(state()?.candidate?.differs).toContain('concept'));
    expect(state()?.outcome).toBe('orphan');
  });
});

describe('the search for them', () => {
  it('asks the background only for what is not there as it was, and once for each text', async () => {
    const clip = clipOf(WORDS);
    await open({ html: ARTICLE.replace(WORDS, ''), clips: [clip, clipOf('They were told to sign.')] });
    await vi.waitFor(() => expect(stand.asked.filter((type) => type === 'findChanged')).toHaveLength(1));
    // An advertisement comes and goes, no word changes.
    for (let i = 0; i < 3; i++) {
      document.querySelector('main')!.append(document.createElement('div'));
      await pause(700);
    }
    expect(stand.asked.filter((type) => type === 'findChanged')).toHaveLength(1);
    document.querySelector('main')!.append('And a late line, of some length.');
    await vi.waitFor(() => expect(stand.asked.filter((type) => type === 'findChanged')).toHaveLength(2), 12_000);
  }, 20_000);

  it('finds them when they come late', async () => {
    const clip = clipOf(WORDS);
    await open({ html: '<main><p>Loading…</p></main>', clips: [clip] });
    document.body.replaceChildren(document.createRange().createContextualFragment(ARTICLE.replace('thin', 'rather thin')));
    await vi.waitFor(() => expect(state()?.outcome).toBe('changed'), 4_000);
  });

  it('leaves the rest as it is when the background does not answer', async () => {
    const gone = clipOf(WORDS);
    const there = clipOf('They were told to sign.');
    await open({ html: '<p>x</p>' });
    stand.answer({ findChanged: () => Promise.reject(new Error('stopped')) });
    document.body.replaceChildren(document.createRange().createContextualFragment(ARTICLE.replace(WORDS, '')));
    for (const clip of [gone, there]) stand.clips.set(clip.id, clip);
    await stand.ui.clipsChanged();
    expect(new Map(stand.ui.clipOutcomes().map(({ id, outcome }) => [id, outcome]))).toEqual(
      new Map([
        [gone.id, 'orphan'],
        [there.id, 'exact'],
      ]),
    );
  });

  it('is asked for 500 clips of a long page in one message (how long the page is held up is measured by the anchoring bench)', async () => {
    const clips = Array.from({ length: 500 }, (_, i) => clipOf(i % 5 === 0 ? WORDS : 'They were told to sign.'));
    await open({ html: '<p>The road was long and the winter was hard, and there was no word of it.</p>'.repeat(1_500) });
    let asked = 0;
    const answer = ({ passages }: { passages: Sought[] }) => {
      asked = passages.length;
      return passages.map(() => ({ outcome: 'orphan' }));
    };
    stand.answer({ findChanged: answer as never });
    for (const clip of clips) stand.clips.set(clip.id, clip);
    await stand.ui.clipsChanged();
    expect(asked).toBe(500);
  });
});

describe('to find a passage again', () => {
  it('the reader is led to the nearest words, selects anew, and the clip is put there', async () => {
    const clip = clipOf(WORDS, { note: 'blue ink' });
    const now = WORDS.replace('twice', 'ten times');
    await open({ html: ARTICLE.replace(WORDS, now), clips: [clip] });
    await vi.waitFor(() => expect(state()?.candidate).toBeDefined());
    stand.ui.findAgain(clip.id);
    expect(stand.toast()?.textContent).toMatch(/Attach here/);
    await selectWords(now);
    buttonIn(stand.toolbar(), /Attach here/).click();
    await vi.waitFor(() => expect(stand.clips.get(clip.id)).toMatchObject({ quote: now, note: 'blue ink', revision: 2 }));
    await vi.waitFor(() => expect(state()?.outcome).toBe('exact'));
    expect(drawn('solid')).toBeGreaterThan(0);
    // Not the next selection too.
    expect(stand.toast()?.textContent).toMatch(/Attached/);
    await selectWords('They were told to sign.');
    expect(stand.toolbar()?.textContent).not.toMatch(/Attach here/);
  });

  it('can be left, and nothing is changed', async () => {
    const clip = clipOf(WORDS);
    await open({ html: ARTICLE.replace(WORDS, ''), clips: [clip] });
    stand.ui.findAgain(clip.id);
    buttonIn(stand.toast(), /Cancel/).click();
    expect(stand.toast()).toBeNull();
    await selectWords('They were told to sign.');
    expect(stand.toolbar()?.textContent).not.toMatch(/Attach here/);
    expect(stand.clips.get(clip.id)).toEqual(clip);
  });

  it('says what is wrong when it cannot be kept', async () => {
    const clip = clipOf(WORDS);
    await open({ html: ARTICLE.replace(WORDS, ''), clips: [clip] });
    stand.answer({ reattachClip: () => ({ ok: false, failure: 'storage-full' }) });
    stand.ui.findAgain(clip.id);
    await selectWords('They were told to sign.');
    buttonIn(stand.toolbar(), /Attach here/).click();
    await vi.waitFor(() => expect(stand.toast()?.textContent).toMatch(/no room left/));
    expect(state()?.outcome).toBe('orphan');
  });
});

describe('what is no passage', () => {
  afterEach(() => getSelection()?.removeAllRanges());

  async function select(container: Node): Promise<void> {
    const range = document.createRange();
    range.selectNodeContents(container);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    await pause(320);
  }

  it.each([
    ['white space', '<p id="it"> \u00A0\n \u200B </p>'],
    ['an image', '<p id="it"><img alt="A picture of a gate"></p>'],
    ['what is hidden', '<p id="it"><span style="display:none">Hidden words</span></p>'],
  ])('%s is not offered to be kept, and the key says to select first', async (_, html) => {
    await open({ html: ARTICLE + html });
    await select(document.querySelector('#it')!);
    expect(stand.toolbar()).toBeNull();
    expect(stand.ui.captureSelection()).toBeNull();
    await stand.ui.saveSelection();
    expect(stand.toast()?.textContent).toMatch(/Select a passage first/);
    expect(stand.clips.size).toBe(0);
  });

  it('words in a field are the reader’s own', async () => {
    await open({ html: `${ARTICLE}<textarea id="it">My own words, not the page’s</textarea>` });
    const field = document.querySelector<HTMLTextAreaElement>('#it')!;
    field.focus();
    field.select();
    await pause(320);
    expect(stand.toolbar()).toBeNull();
    expect(stand.ui.captureSelection()).toBeNull();
  });

  it('a megabyte is too long: said in one line, with a way to copy it', async () => {
    await open({ html: `<p id="it">${'Some words of a very long page. '.repeat(33_000)}</p>` });
    await select(document.querySelector('#it')!);
    await stand.ui.saveSelection();
    await vi.waitFor(() => expect(stand.toolbar()?.textContent).toMatch(/too long/));
    expect(stand.asked).not.toContain('saveClip');
    expect(buttonIn(stand.toolbar(), /Copy/)).toBeTruthy();
  });

  it('a clip whose selectors make no sense is an orphan, and the others are found', async () => {
    const good = clipOf(WORDS);
    const bad = [
      [],
      [{ type: 'TextQuoteSelector', exact: ' ', prefix: '', suffix: '' }],
      [{ type: 'TextPositionSelector', start: 5, end: 2 }],
      [{ type: 'FragmentSelector', value: '#x' }],
      [
        {
          type: 'RangeSelector',
          startSelector: { type: 'XPathSelector', value: '//*' },
          startOffset: 1e9,
          endSelector: { type: 'XPathSelector', value: '' },
          endOffset: -1,
        },
      ],
    ].map((selectors) => ({ ...good, id: newId(), selectors }) as Clip);
    await open({ clips: [...bad, good] });
    await vi.waitFor(() => expect(stand.ui.clipOutcomes().map(({ outcome }) => outcome)).toEqual([...bad.map(() => 'orphan'), 'exact']));
  });
});
