import { describe, expect, it, vi } from 'vitest';
import { GRACE_MS } from '../../../dom/card/card-state.ts';
import { expectAccessible, resize } from '../support/look.ts';
import { buttonIn, hover, open, press, stand, text, useStands } from './current.ts';
import { nextFrame, pause, pointAt, pointAtWords } from './stand.ts';

useStands();

/** Where it was put: it appears with a movement. */
const box = () => {
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = stand.card()!;
  return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
};
const isPinned = () => buttonIn(stand.card(), /Pin/).getAttribute('aria-pressed') === 'true';

async function drag(by: { x: number; y: number }): Promise<void> {
  const handle = stand.card()!.querySelector('.card-kind')!;
  const { left, top } = handle.getBoundingClientRect();
  const send = (type: string, x: number, y: number) =>
    handle.dispatchEvent(
      new PointerEvent(type, { bubbles: true, composed: true, button: 0, clientX: x, clientY: y, pointerType: 'mouse' }),
    );
  stand.card()!.setPointerCapture = () => {};
  send('pointerdown', left + 2, top + 2);
  for (let i = 1; i <= 5; i++) send('pointermove', left + 2 + (by.x * i) / 5, top + 2 + (by.y * i) / 5);
  send('pointerup', left + 2 + by.x, top + 2 + by.y);
  await nextFrame();
}

describe('a pinned card', () => {
  it('stays when the pointer goes, the page is pressed, and the page is scrolled', async () => {
    await open({ html: '<p style="margin:120px">In Hoeryong and by the Ministry of State Security.</p><p style="height:3000px"></p>' });
    await hover('Hoeryong');
    buttonIn(stand.card(), /Pin/).click();
    await nextFrame();
    expect(isPinned()).toBe(true);
    const before = box();
    await pointAt(5, 700, stand);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 5, clientY: 700, pointerType: 'mouse' }));
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'mouse' }));
    scrollTo(0, 1500);
    await pause(GRACE_MS + 200);
    expect(box().top).toBe(before.top);
    expect(text()).toContain('Hoeryong');
    await press('{Escape}');
    expect(stand.card()).toBeNull();
  });

  it('is not overtaken by a term under the pointer, but shows one that is pressed, in its place', async () => {
    await open();
    await hover('Hoeryong');
    buttonIn(stand.card(), /Pin/).click();
    (stand.root.activeElement as HTMLElement | null)?.blur();
    await nextFrame();
    const before = box();
    await pointAtWords('inminban', stand);
    await pause(500);
    expect(stand.card()!.querySelector('h2')!.textContent).toBe('Hoeryong');
    stand.ui.revealTerm('concept/inminban');
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')!.textContent).not.toBe('Hoeryong'));
    expect(Math.abs(box().left - before.left) + Math.abs(box().top - before.top)).toBeLessThan(2);
  });

  it('is made by drawing it about, follows the hand, and stays inside the window', async () => {
    await open();
    await hover('Hoeryong');
    await vi.waitFor(() => expect(text()).toContain('Source'));
    const before = box();
    await drag({ x: -60, y: 40 });
    expect(isPinned()).toBe(true);
    expect(Math.round(box().left - before.left)).toBe(-60);
    expect(Math.round(box().top - before.top)).toBe(40);
    await drag({ x: 5000, y: 5000 });
    expect(box().right).toBeLessThanOrEqual(innerWidth);
    expect(box().bottom).toBeLessThanOrEqual(innerHeight);
    await resize(620, 500);
    await vi.waitFor(() => expect(box().right).toBeLessThanOrEqual(620));
    expect(box().bottom).toBeLessThanOrEqual(500);
  });

  it('goes from corner to corner without a drag', async () => {
    await open();
    await hover('Hoeryong');
    expect(() => buttonIn(stand.card(), /corner/)).toThrow();
    buttonIn(stand.card(), /Pin/).click();
    await nextFrame();
    const seen = new Set<string>();
    for (let i = 0; i < 4; i++) {
      buttonIn(stand.card(), /corner/).click();
      await nextFrame();
      seen.add(`${box().left < innerWidth / 2 - 100 ? 'left' : 'right'} ${box().top < 20 ? 'top' : 'bottom'}`);
    }
    expect(seen.size).toBe(4);
  });

  it('keeps the way back, and stands at its words again when it is loosened', async () => {
    await open();
    await hover('Hoeryong');
    await vi.waitFor(() => expect(text()).toContain('Source'));
    const before = box();
    (
      await vi.waitFor(() => stand.card()!.querySelector<HTMLButtonElement>('.card-facts .card-link') ?? Promise.reject(new Error('none')))
    ).click();
    await vi.waitFor(() => buttonIn(stand.card(), /^Back/));
    buttonIn(stand.card(), /Pin/).click();
    await nextFrame();
    buttonIn(stand.card(), /corner/).click();
    buttonIn(stand.card(), /Pin/).click();
    await nextFrame();
    buttonIn(stand.card(), /^Back/).click();
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')!.textContent).toBe('Hoeryong'));
    await vi.waitFor(() => expect(Math.abs(box().top - before.top)).toBeLessThan(40));
  });

  it('has nothing that axe objects to', async () => {
    await open({ mode: 'open' });
    await hover('Hoeryong');
    buttonIn(stand.card(), /Pin/).click();
    await pause(200);
    await expectAccessible(stand.host);
  });

  it('is none where the card is a sheet', async () => {
    await resize(360, 640);
    await open();
    await hover('Hoeryong');
    await nextFrame();
    expect(() => buttonIn(stand.card(), /Pin/)).toThrow();
  });
});
