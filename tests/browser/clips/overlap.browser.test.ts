import { describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { newId } from '../../../dom/clips/new-id.ts';
import { expectAccessible } from '../support/look.ts';
import { ARTICLE } from '../card/concepts.ts';
import { buttonIn, hover, open, stand, useStands } from '../card/current.ts';
import { clipFrom, nextFrame, rangeAt } from '../card/stand.ts';

useStands();

const SHORT = 'told to sign';
const LONG = 'They were told to sign. Nobody was told why.';
const OTHER = 'sign. Nobody';

function clipOf(words: string, changes: Partial<Clip> = {}, html = ARTICLE): Clip {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const citation = { url: location.href, title: 'T', authors: [] };
  return clipFrom(capture(rangeAt(words), { id: newId(), citation, own: null, concepts: [] })!, changes);
}
const here = () => rangeAt('sign.').getClientRects()[0]!;
/** Pressed as a mouse does, at the end of "sign.", where all three passages lie. */
async function clickThere() {
  const { left, top, height } = here();
  const at = { bubbles: true, composed: true, clientX: left + 4, clientY: top + height / 2, pointerType: 'mouse', button: 0 };
  const target = document.elementFromPoint(at.clientX, at.clientY)!;
  target.dispatchEvent(new PointerEvent('pointermove', at));
  target.dispatchEvent(new PointerEvent('pointerdown', at));
  target.dispatchEvent(new PointerEvent('pointerup', at));
  target.dispatchEvent(new MouseEvent('click', at));
  await nextFrame();
}
const said = () => stand.card()?.textContent ?? '';

async function three() {
  const clips = [
    clipOf(LONG, { note: 'long', tags: ['a'] }),
    clipOf(SHORT, { note: 'short', tags: ['b'], colour: 'doubt' }),
    clipOf(OTHER, { note: 'other' }),
  ];
  await open({ clips });
  return clips as [Clip, Clip, Clip];
}

describe('passages that overlap', () => {
  it('stay apart, and pressing the same place again goes from one to the next and round', async () => {
    await three();
    await clickThere();
    expect(said()).toContain('1 of 3');
    const seen = [said()];
    for (let i = 0; i < 3; i++) {
      await clickThere();
      seen.push(said());
    }
    expect(seen.map((text) => /\d of 3/.exec(text)?.[0])).toEqual(['1 of 3', '2 of 3', '3 of 3', '1 of 3']);
    expect(new Set(seen.slice(0, 3).map((text) => /short|other|long/.exec(text)?.[0])).size).toBe(3);
  });

  it('can be gone through by the card’s buttons, which keep the focus', async () => {
    await three();
    await clickThere();
    const next = buttonIn(stand.card(), /Next/);
    next.focus();
    next.click();
    await nextFrame();
    expect(said()).toContain('2 of 3');
    expect(stand.root.activeElement?.ariaLabel).toMatch(/Next/);
    buttonIn(stand.card(), /Previous/).click();
    await nextFrame();
    expect(said()).toContain('1 of 3');
  });

  it('say nothing of others where there are none', async () => {
    await open({ clips: [clipOf(SHORT)] });
    await hover('told to');
    expect(said()).not.toMatch(/\d of/);
  });

  it('are drawn each with a line of its own', async () => {
    await three();
    const bottoms = [...stand.root.querySelectorAll<HTMLElement>('div[style*="border-top: 2px"]')]
      .map((line) => line.getBoundingClientRect())
      .filter(({ left, right }) => left <= here().left + 4 && right >= here().left + 4)
      .map(({ top }) => Math.round(top));
    expect(new Set(bottoms).size).toBe(3);
  });
});

describe('making one of them', () => {
  it('loses no note, tag or colour, covers the words of all, and can be taken back', async () => {
    const [long, short, other] = await three();
    await clickThere();
    expect(said()).toContain('short');
    buttonIn(stand.card(), /Make one/).click();
    await vi.waitFor(() => expect(stand.clips.get(long.id)?.deleted).toBeDefined());
    const one = stand.clips.get(short.id)!;
    expect(one).toMatchObject({ quote: LONG, tags: ['b', 'a'], colour: 'doubt' });
    for (const note of ['short', 'long', 'other']) expect(one.note).toContain(note);
    await vi.waitFor(() => expect(stand.toast()?.textContent).toContain('3 passages made one'));
    buttonIn(stand.toast(), /Undo/).click();
    await vi.waitFor(() => expect(stand.clips.get(other.id)?.deleted).toBeUndefined());
    expect(stand.clips.get(short.id)).toEqual(short);
    await vi.waitFor(() => expect(stand.ui.clipOutcomes()).toHaveLength(3));
  });

  it('is refused in plain words where one of them changed on the page', async () => {
    const html = ARTICLE.replace('told to sign', 'asked to sign');
    const clips = [clipOf(LONG), clipOf('sign. Nobody was told')];
    await open({ html, clips });
    await vi.waitFor(() => expect(stand.ui.clipOutcomes().map(({ outcome }) => outcome)).toContain('changed'));
    await clickThere();
    buttonIn(stand.card(), /Make one/).click();
    await vi.waitFor(() => expect(said()).toContain('cannot be made one'));
    expect(stand.asked).not.toContain('mergeClips');
  });
});

describe('the card of a clip', () => {
  it('changes its colour in one press, and the mark follows; undo brings it back', async () => {
    const clip = clipOf(SHORT);
    await open({ clips: [clip] });
    buttonIn(await hover('told to'), /^Fact$/).click();
    await vi.waitFor(() => expect(stand.clips.get(clip.id)?.colour).toBe('fact'));
    const green = 'rgb(47, 143, 91)';
    await vi.waitFor(() =>
      expect([...stand.root.querySelectorAll<HTMLElement>('div')].some((line) => line.style.borderTopColor === green)).toBe(true),
    );
    expect(buttonIn(stand.card(), /^Fact$/).ariaPressed).toBe('true');
    expect(stand.toast()?.textContent).toContain('Undo');
  });

  it('copies a citation, and a link that leads to just these words', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(void copied.push(text)));
    const clip = clipOf(SHORT, { corrections: { title: 'Better' } });
    await open({ clips: [clip] });
    buttonIn(await hover('told to'), /Copy with citation/).click();
    await vi.waitFor(() => expect(copied[0]).toContain('“told to sign”\n— “Better”'));
    buttonIn(stand.card(), /Copy link/).click();
    await vi.waitFor(() => expect(copied[1]).toContain('#:~:text='));
  });

  it('copies the page’s link and says why where no link leads to just these words', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(void copied.push(text)));
    const html = '<p>hall hall hall hall hall hall hall hall hall hall</p>';
    await open({ html, clips: [clipOf('all hall hal', {}, html)] });
    buttonIn(await hover('hall hall'), /Copy link/).click();
    await vi.waitFor(() => expect(said()).toContain('Link to the page copied'));
    expect(copied[0]).not.toContain(':~:');
  });

  it('leaves axe nothing to find', async () => {
    const clips = [clipOf(LONG), clipOf(SHORT, { colour: 'claim', note: 'n' })];
    await open({ mode: 'open', clips });
    await clickThere();
    await expectAccessible(stand.host);
  });
});
