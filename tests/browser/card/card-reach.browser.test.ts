import { describe, expect, it, vi } from 'vitest';
import { GRACE_MS } from '../../../dom/card/card-state.ts';
import { resize } from '../support/look.ts';
import { open, press, stand, text, useStands } from './current.ts';
import { nextFrame, pause, rangeAt } from './stand.ts';

useStands();

describe('by keyboard', () => {
  it('goes from term to term with a ring, and does not take the focus', async () => {
    await open();
    stand.ui.moveTerm(1);
    await nextFrame();
    expect(stand.card()?.querySelector('h2')?.textContent).toBe('Ministry of State Security');
    expect(stand.root.querySelectorAll('.sl-ring > div').length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(document.body);
    stand.ui.moveTerm(1);
    stand.ui.moveTerm(1);
    expect(stand.card()?.querySelector('h2')?.textContent).toBe('Hoeryong');
    stand.ui.moveTerm(-1);
    expect(stand.card()?.querySelector('.card-title')?.textContent).not.toBe('Hoeryong');
    await vi.waitFor(() => expect(stand.root.querySelector('.sl-live')?.textContent).toMatch(/: .{20}/));
  });

  it('brings a far term into view', async () => {
    await open({ html: `<p style="margin-bottom:3000px">Top.</p><p>The Hoeryong bridge.</p><p style="margin-top:3000px">End.</p>` });
    expect(stand.ui.revealTerm('place/hoeryong')).toBe(true);
    const { top } = rangeAt('Hoeryong').getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight);
    expect(stand.card()).not.toBeNull();
    expect(stand.ui.revealTerm('place/nowhere')).toBe(false);
  });

  it('opens with the focus in it, says what it is, and gives the focus back', async () => {
    await open();
    const link = document.querySelector('a')!;
    link.focus();
    stand.ui.openTerm();
    await nextFrame();
    const card = stand.card()!;
    expect(card.role).toBe('dialog');
    expect(stand.root.getElementById(card.getAttribute('aria-labelledby')!)?.textContent).toMatch(/\S/);
    expect(stand.root.activeElement).toBe(card);
    await press('{Escape}');
    expect(stand.card()).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  it('lets Tab through the card and out at its end, back to where one was', async () => {
    await open();
    const link = document.querySelector('a')!;
    link.focus();
    stand.ui.openTerm();
    await vi.waitFor(() => expect(text()).toContain('Source'));
    for (let i = 0; i < 60 && stand.card(); i++) await press('{Tab}');
    expect(stand.card()).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  it('opens for a link that gets the focus, without taking it', async () => {
    await open();
    await press('{Tab}');
    const link = document.querySelector('a');
    expect(document.activeElement).toBe(link);
    expect(stand.card()?.querySelector('h2')?.textContent?.toLowerCase()).toContain('inminban');
    link!.blur();
    await pause(GRACE_MS + 50);
    expect(stand.card()).toBeNull();
  });

  it('says so when there is no term', async () => {
    await open({ terms: {} });
    stand.ui.moveTerm(1);
    stand.ui.openTerm();
    await vi.waitFor(() => expect(stand.root.querySelector('.sl-live')?.textContent).toContain('no terms'));
  });

  it('opens another concept in the same card, with a way back', async () => {
    await open();
    stand.ui.openTerm();
    await vi.waitFor(() => expect(stand.card()!.querySelector('.card-link')).not.toBeNull());
    const [first] = stand.card()!.querySelectorAll<HTMLElement>('.card-link');
    const name = first!.textContent;
    first!.click();
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')?.textContent).toBe(name));
    stand.card()!.querySelector<HTMLElement>('.card-back')!.click();
    await nextFrame();
    expect(stand.card()!.querySelector('h2')?.textContent).toBe('Ministry of State Security');
  });
});

describe('by touch', () => {
  const tap = (words: string) => {
    const { left, top } = rangeAt(words).getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, composed: true, clientX: left + 3, clientY: top + 3, pointerType: 'touch' };
    const target = document.elementFromPoint(left + 3, top + 3)!;
    target.dispatchEvent(new PointerEvent('pointerdown', at));
    target.dispatchEvent(new PointerEvent('pointerup', at));
    const event = new PointerEvent('click', at);
    target.dispatchEvent(event);
    return event;
  };

  it('explains at the first tap on a link and follows it at the second', async () => {
    await open();
    const followed = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('a')!.addEventListener('click', followed);
    expect(tap('inminban leaders').defaultPrevented).toBe(true);
    expect(stand.card()).not.toBeNull();
    expect(followed).not.toHaveBeenCalled();
    tap('inminban leaders');
    expect(followed).toHaveBeenCalledOnce();
  });

  it('is a sheet at the edge of a narrow window, away from the words', async () => {
    await resize(360, 640);
    await open({ html: '<main style="padding-top:500px"><p>The Hoeryong bridge.</p></main>' });
    tap('Hoeryong');
    await vi.waitFor(() => expect(stand.card()?.dataset['sheet']).toBe('top'));
    expect(stand.card()!.getBoundingClientRect().width).toBe(344);
  });

  it('closes at a tap elsewhere', async () => {
    await open();
    tap('Hoeryong');
    expect(stand.card()).not.toBeNull();
    await nextFrame();
    tap('They were');
    expect(stand.card()).toBeNull();
  });

  it('opens for a tap that was over before the script was there', async () => {
    await open();
    const { left, top } = rangeAt('Hoeryong').getBoundingClientRect();
    const finger = new Touch({ identifier: 1, target: document.body, clientX: left + 3, clientY: top + 3 });
    stand.ui.wake(new TouchEvent('touchstart', { touches: [finger] }));
    await pause(350);
    expect(stand.card()).not.toBeNull();
  });
});
