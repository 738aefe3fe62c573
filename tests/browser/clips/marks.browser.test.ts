import { cdp, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { newId } from '../../../dom/clips/new-id.ts';
import { expectAccessible, prefer } from '../support/look.ts';
import { ARTICLE } from '../card/concepts.ts';
import { buttonIn, hover, open, stand, useStands } from '../card/current.ts';
import { clipFrom, nextFrame, pause, rangeAt } from '../card/stand.ts';

useStands();

const WORDS = 'They were told to sign.';

function clipOf(words: string, html = ARTICLE, changes: Partial<Clip> = {}): Clip {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const citation = { url: location.href, title: 'T', authors: [] };
  return clipFrom(capture(rangeAt(words), { id: newId(), citation, own: null, concepts: [] })!, changes);
}
/** Boxes of what is drawn, where it is on the screen. */
function lines(): DOMRect[] {
  const drawn = [...stand.root.querySelectorAll<HTMLElement>('div[style*="border-top"]')];
  return drawn.map((line) => line.getBoundingClientRect());
}
function isMarked(words: string): boolean {
  const [rect] = rangeAt(words).getClientRects();
  return lines().some((line) => Math.abs(line.left - rect!.left) < 2 && line.top >= rect!.top - 2 && line.bottom <= rect!.bottom + 2);
}

describe('clip marks', () => {
  it('are drawn under the words in our own root, and nowhere where the page can read them', async () => {
    await open({ clips: [clipOf(WORDS)] });
    expect(isMarked(WORDS)).toBe(true);
    expect(CSS.highlights.size).toBe(0);
    expect(document.querySelector('[style*="border-top"]')).toBeNull();
    expect(stand.ui.clipOutcomes()).toEqual([{ id: [...stand.clips.keys()][0], outcome: 'exact' }]);
  });

  it('follow the words when the layout changes, and scroll with the page without being measured', async () => {
    await open({ clips: [clipOf(WORDS)] });
    document.querySelector('h1')!.style.fontSize = '80px';
    await nextFrame();
    await nextFrame();
    expect(isMarked(WORDS)).toBe(true);
    document.body.style.height = '4000px';
    await nextFrame();
    await nextFrame();
    scrollTo(0, 37);
    expect(isMarked(WORDS)).toBe(true);
    document.body.style.height = '';
  });

  it('follow the words inside something that scrolls, and are cut off where it is', async () => {
    const html = `<div id="box" style="height:120px;overflow:auto"><p style="height:300px">Top</p><p>${WORDS}</p><p style="height:300px">End</p></div>`;
    await open({ html, clips: [clipOf(WORDS, html)] });
    expect(lines()).toHaveLength(0);
    document.querySelector('#box')!.scrollTop = 260;
    await nextFrame();
    await nextFrame();
    expect(isMarked(WORDS)).toBe(true);
  });

  it('come when the words come late', async () => {
    const clip = clipOf(WORDS);
    await open({ html: '<main><p>Loading…</p></main>', clips: [clip] });
    expect(stand.ui.clipOutcomes()[0]?.outcome).toBe('orphan');
    document.body.replaceChildren(document.createRange().createContextualFragment(ARTICLE));
    await vi.waitFor(() => expect(isMarked(WORDS)).toBe(true), 3000);
  });

  it('come back after a framework has put the same words there anew', async () => {
    await open({ clips: [clipOf(WORDS)] });
    const main = document.querySelector('main')!;
    main.replaceWith(main.cloneNode(true));
    await vi.waitFor(() => expect(isMarked(WORDS)).toBe(true), 3000);
  });

  it('are not drawn for words that are ambiguous or gone', async () => {
    const clip = clipOf(WORDS);
    await open({
      html: `<section>x<p>${WORDS}</p><p>${WORDS}</p></section>`,
      clips: [{ ...clip, selectors: clip.selectors.slice(2).map((one) => ({ ...one, prefix: '', suffix: '' })) }],
    });
    expect(stand.ui.clipOutcomes()[0]?.outcome).toBe('ambiguous');
    expect(lines()).toHaveLength(0);
  });

  it('appear and disappear when clips change elsewhere', async () => {
    const clip = clipOf(WORDS);
    await open();
    expect(lines()).toHaveLength(0);
    stand.clips.set(clip.id, clip);
    await stand.ui.clipsChanged();
    expect(isMarked(WORDS)).toBe(true);
    stand.clips.clear();
    await stand.ui.clipsChanged();
    expect(lines()).toHaveLength(0);
  });

  it('never cover words where the system chooses the colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const clip = clipOf(WORDS);
    await open({ clips: [clip] });
    await stand.ui.revealClip(clip.id);
    expect(lines().length).toBeGreaterThan(0);
    expect(lines().every(({ height }) => height <= 4)).toBe(true);
    await prefer('light');
  });

  it('are brought into view and shown once', async () => {
    const html = `<p style="height:3000px">Top</p><p>${WORDS}</p><p style="height:3000px">End</p>`;
    const clip = clipOf(WORDS, html);
    await open({ html, clips: [clip] });
    // Far below the window nothing is drawn.
    expect(lines()).toHaveLength(0);
    expect(await stand.ui.revealClip(clip.id)).toBe('exact');
    const { top } = rangeAt(WORDS).getBoundingClientRect();
    expect(top > 0 && top < innerHeight).toBe(true);
    await nextFrame();
    await nextFrame();
    const flashing = lines().length;
    expect(isMarked(WORDS)).toBe(true);
    await pause(1800);
    expect(lines().length).toBeLessThan(flashing);
    expect(isMarked(WORDS)).toBe(true);
    expect(await stand.ui.revealClip('nowhere')).toBe('orphan');
  });
});

describe('the card of a clip', () => {
  it('opens by rest of the pointer with note, tags and date', async () => {
    await open({ clips: [clipOf(WORDS, ARTICLE, { note: 'Compare.', tags: ['oaths'] })] });
    const card = await hover(WORDS);
    expect(card.textContent).toContain('Compare.');
    expect(card.textContent).toContain('oaths');
    expect(card.textContent).toContain('November 20, 2026');
  });

  it('changes note and tags in place', async () => {
    const clip = clipOf(WORDS, ARTICLE, { note: 'Old' });
    await open({ clips: [clip] });
    buttonIn(await hover(WORDS), /Edit/).click();
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('{Control>}a{/Control}New');
    buttonIn(stand.card(), /^Save$/).click();
    await vi.waitFor(() => expect(stand.clips.get(clip.id)?.note).toBe('New'));
    await vi.waitFor(() => expect(stand.card()?.textContent).toContain('New'));
  });

  it('cancels an edit by Escape without closing', async () => {
    await open({ clips: [clipOf(WORDS, ARTICLE, { note: 'Old' })] });
    buttonIn(await hover(WORDS), /Edit/).click();
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('{Escape}');
    await nextFrame();
    expect(stand.card()?.textContent).toContain('Old');
    expect(stand.card()?.querySelector('textarea')).toBeNull();
  });

  it('deletes, and brings back', async () => {
    const clip = clipOf(WORDS);
    await open({ clips: [clip] });
    buttonIn(await hover(WORDS), /Delete/).click();
    await vi.waitFor(() => expect(stand.clips.get(clip.id)?.deleted).toBeDefined());
    await vi.waitFor(() => expect(lines()).toHaveLength(0));
    expect(stand.card()).toBeNull();
    buttonIn(stand.toast(), /Undo/).click();
    await vi.waitFor(() => expect(isMarked(WORDS)).toBe(true));
  });

  it('says what went wrong and keeps what was typed', async () => {
    await open({ clips: [clipOf(WORDS)] });
    stand.answer({ editClip: () => ({ ok: false, failure: 'storage-full' }) });
    buttonIn(await hover(WORDS), /Edit/).click();
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('precious');
    buttonIn(stand.card(), /^Save$/).click();
    await vi.waitFor(() => expect(stand.card()?.textContent).toContain('Free some space'));
    expect(stand.card()!.querySelector('textarea')!.value).toBe('precious');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (scheme) => {
    await prefer(scheme);
    await open({ mode: 'open', clips: [clipOf(WORDS, ARTICLE, { note: 'Compare.', tags: ['oaths'] })] });
    const card = await hover(WORDS);
    await pause(150);
    await expectAccessible(stand.host);
    buttonIn(card, /Edit/).click();
    await pause(150);
    await expectAccessible(stand.host);
    await prefer('light');
  });
});
