import { describe, expect, it, vi } from 'vitest';
import { DWELL_MS, GRACE_MS } from '../../../dom/card/card-state.ts';
import { hover, open, press, stand, text, useStands } from './current.ts';
import { pause, pointAt, pointAtWords, rangeAt } from './stand.ts';

useStands();

describe('opening by pointer', () => {
  it('shows names, kind and the first sentence after a short rest, and then the whole entry', async () => {
    await open();
    await pointAtWords('Ministry of State Security', stand);
    expect(stand.card()).toBeNull();
    await pause(DWELL_MS + 30);
    expect(text()).toContain('Ministry of State Security');
    expect(text()).toContain('국가보위성');
    expect(text()).toContain('Organisation');
    expect(text()).toMatch(/North Korea.s secret police/);
    await vi.waitFor(() => expect(text()).toContain('State Affairs Commission'));
    const links = [...stand.card()!.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(3);
    expect(links.every(({ target, rel }) => target === '_blank' && rel === 'noopener noreferrer')).toBe(true);
  });

  it('stays on the short form and says so when the entry cannot be had', async () => {
    await open();
    stand.answer({
      lookUp: () => {
        throw new Error('worker gone');
      },
    });
    await hover('Ministry of State Security');
    await vi.waitFor(() => expect(text()).toContain('could not be loaded'));
    expect(text()).toMatch(/North Korea.s secret police/);
  });

  it('lets the pointer into the card, and closes a moment after it has left', async () => {
    await open();
    const card = await hover('Ministry of State Security');
    const { left, top } = card.getBoundingClientRect();
    await pointAt(left + 40, top - 3, stand);
    await pause(GRACE_MS - 100);
    await pointAt(left + 40, top + 40, stand);
    await pause(GRACE_MS + 200);
    expect(stand.card()).not.toBeNull();
    await pointAt(880, 740, stand);
    await pause(GRACE_MS + 100);
    expect(stand.card()).toBeNull();
  });

  it('changes from term to term at once', async () => {
    await open();
    await hover('Ministry of State Security');
    await pointAt(880, 40, stand);
    await pause(120);
    await pointAtWords('Hoeryong', stand);
    expect(stand.card()?.querySelector('h2')?.textContent).toBe('Hoeryong');
  });

  it('does not open while a button is down', async () => {
    await open();
    const { left, top } = rangeAt('Hoeryong').getBoundingClientRect();
    const move = { bubbles: true, composed: true, clientX: left + 5, clientY: top + 5, pointerType: 'mouse', buttons: 1 };
    document.body.dispatchEvent(new PointerEvent('pointermove', move));
    await pause(DWELL_MS * 2);
    expect(stand.card()).toBeNull();
  });

  it('opens by a click on words that are no link, and leaves links to the page', async () => {
    await open();
    const click = (words: string) => {
      const range = rangeAt(words);
      const { left, top } = range.getBoundingClientRect();
      const event = new PointerEvent('click', {
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX: left + 3,
        clientY: top + 3,
        pointerType: 'mouse',
      });
      range.startContainer.parentElement!.dispatchEvent(event);
      return event;
    };
    document.querySelector('a')!.addEventListener('click', (event) => event.preventDefault());
    click('inminban leaders');
    expect(stand.card()).toBeNull();
    click('inminban');
    expect(stand.card()).not.toBeNull();
  });
});

describe('closing', () => {
  it('closes by Escape without moving focus or pointer, and keeps the key from the page', async () => {
    await open();
    const link = document.querySelector('a')!;
    link.focus();
    await pause(GRACE_MS);
    const seen = vi.fn();
    document.addEventListener('keydown', seen, { once: true });
    await hover('Ministry of State Security');
    await press('{Escape}');
    expect(stand.card()).toBeNull();
    expect(document.activeElement).toBe(link);
    expect(seen).not.toHaveBeenCalled();
    document.removeEventListener('keydown', seen);
    await pointAtWords('Ministry of State Security', stand);
    await pause(DWELL_MS * 2);
    expect(stand.card()).toBeNull();
  });

  it('closes when the words leave the page', async () => {
    await open();
    await hover('Ministry of State Security');
    document.querySelector('p')!.remove();
    dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(stand.card()).toBeNull());
  });

  it('is gone with everything of ours when the site is switched off', async () => {
    await open();
    await hover('Ministry of State Security');
    stand.stop();
    expect(stand.root.querySelectorAll('.sl-card, .sl-toolbar, .sl-toast, .sl-ring, .sl-live')).toHaveLength(0);
    expect(stand.root.adoptedStyleSheets).toHaveLength(0);
    expect(stand.host.isConnected).toBe(false);
    await pointAtWords('Hoeryong', stand);
    await pause(DWELL_MS * 2);
    expect(stand.card()).toBeNull();
  });
});
