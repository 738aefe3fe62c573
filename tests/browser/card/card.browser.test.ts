import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DWELL_MS, GRACE_MS } from '../../../dom/card/card-state.ts';
import { expectAccessible, prefer, resize } from '../support/look.ts';
import { ARTICLE, INMINBAN, MSS, TERMS } from './concepts.ts';
import { nextFrame, openStand, pause, pointAt, pointAtWords, rangeAt } from './stand.ts';
import type { Stand, StandOptions } from './stand.ts';

let stand: Stand;

async function open(options: Partial<StandOptions> = {}): Promise<Stand> {
  stand = await openStand({ html: ARTICLE, terms: TERMS, ...options });
  return stand;
}
async function hover(words: string, nth = 0): Promise<HTMLElement> {
  await pointAtWords(words, stand, nth);
  await pause(DWELL_MS + 30);
  await nextFrame();
  return stand.card()!;
}
const text = () => stand.card()?.textContent ?? '';
const press = (key: string) => userEvent.keyboard(key);

beforeEach(async () => {
  await resize(900, 760);
  scrollTo(0, 0);
});
afterEach(() => {
  stand.stop();
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

describe('opening by pointer', () => {
  it('shows names, kind and the first sentence after a short rest, and then the whole entry', async () => {
    await open();
    await pointAtWords('Ministry of State Security', stand);
    expect(stand.card()).toBeNull();
    await pause(DWELL_MS + 30);
    expect(text()).toContain('Ministry of State Security');
    expect(text()).toContain('국가보위성');
    expect(text()).toContain('Organisation');
    expect(text()).toContain("North Korea's secret police");
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
    expect(text()).toContain("North Korea's secret police");
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
    await pointAtWords('Hoeryong', stand);
    await pause(DWELL_MS * 2);
    expect(stand.card()).toBeNull();
  });
});

describe('where it stands', () => {
  const PLACES: [string, string, number, number][] = [
    ['at the top', 'margin-top:10px', 900, 700],
    ['at the bottom', 'margin-top:600px', 900, 700],
    ['at the right edge', 'margin:200px 0 0 auto;width:260px', 900, 700],
    ['in a low window', 'margin-top:80px', 900, 380],
    ['in a narrow window', 'margin-top:60px', 320, 568],
    ['low in a narrow window', 'margin-top:420px', 320, 568],
    ['at 200 % zoom of a small window', 'margin-top:60px', 480, 320],
  ];
  it.each(PLACES)('never covers the words it explains and stays in the window: %s', async (_where, style, width, height) => {
    await resize(width, height);
    await open({ html: `<main style="${style};font:17px/1.6 serif"><p>Then came the Ministry of State Security again.</p></main>` });
    const card = await hover('Ministry of State Security');
    await vi.waitFor(() => expect(text()).toContain('Sources'));
    await pause(50);
    const box = card.getBoundingClientRect();
    for (const words of rangeAt('Ministry of State Security').getClientRects()) {
      expect(box.bottom <= words.top || box.top >= words.bottom || box.right <= words.left || box.left >= words.right).toBe(true);
    }
    expect([box.left, box.top].every((edge) => edge >= 0)).toBe(true);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('stands at the line of wrapped words where the pointer is', async () => {
    await open({
      html: '<main style="margin:60px;width:330px;font:18px/1.6 serif"><p>It was, all say, ordered by the Ministry of State Security itself.</p></main>',
    });
    const [first, second] = rangeAt('Ministry of State Security').getClientRects();
    expect(second).toBeDefined();
    await pointAt(second!.left + 5, second!.top + 8, stand);
    await pause(DWELL_MS + 60);
    expect(stand.card()!.getBoundingClientRect().left).toBeLessThan(first!.left);
  });

  it('is above everything the page has', async () => {
    await open({
      html: `${ARTICLE}<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgb(0 0 0/1%)"></div>`,
    });
    const box = (await hover('Ministry of State Security')).getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 30, box.top + 30)).toBe(stand.host);
  });

  it('stands in an open modal dialog, can be pressed there, and goes back', async () => {
    await open({ html: `${ARTICLE}<dialog style="margin-top:40px"><p>In the dialog: Hoeryong again</p><button>x</button></dialog>` });
    const dialog = document.querySelector('dialog')!;
    dialog.showModal();
    const card = await hover('Hoeryong', 2);
    expect(stand.host.parentNode).toBe(dialog);
    const box = card.getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 30, box.top + 30)).toBe(stand.host);
    await press('{Escape}');
    expect(stand.card()).toBeNull();
    expect(dialog.open).toBe(true);
    expect(stand.host.parentNode).toBe(document.documentElement);
    dialog.close();
  });

  it('comes back when the page has thrown out our host', async () => {
    await open();
    stand.host.remove();
    await hover('Ministry of State Security');
    expect(stand.host.isConnected).toBe(true);
    expect(stand.card()!.getBoundingClientRect().height).toBeGreaterThan(100);
  });
});

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

describe('what it says', () => {
  it('names the misspelling it was found by, another meaning, and why this one', async () => {
    const { CONCEPTS } = await import('./concepts.ts');
    const other = CONCEPTS.find(({ id }) => id === INMINBAN)!;
    await open({ mention: { text: 'Hoeyong', origin: 'hiddenLabel', reason: 'The page is about North Korea.', other } });
    stand.ui.revealTerm(MSS);
    await vi.waitFor(() => expect(text()).toContain('Source'));
    expect(text()).toContain('Spelled “Hoeyong” here.');
    expect(text()).toContain('It could also be:');
    expect(text()).toContain('The page is about North Korea.');
  });

  it('adds the Korean sentence on a Korean page, and puts it first for a Korean reader', async () => {
    document.documentElement.lang = 'ko';
    await open();
    stand.ui.moveTerm(1);
    const leads = () => [...stand.card()!.querySelectorAll('.card-lead')].map((one) => (one as HTMLElement).lang);
    expect(leads()).toEqual(['en', 'ko']);
    stand.stop();
    await open({ locale: 'ko' });
    stand.ui.moveTerm(1);
    expect(leads()).toEqual(['ko', 'en']);
    expect(stand.card()!.querySelector('h2')!.textContent).toBe('국가보위성');
    document.documentElement.lang = 'en';
  });

  it('renders hostile entries as text', async () => {
    await open({ mention: { text: '<img src=x onerror=alert(1)>', origin: 'generated', reason: '<b>bold</b>' } });
    stand.ui.moveTerm(1);
    expect(stand.card()!.querySelector('img, b')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });

  it('keeps the sentence of a term', async () => {
    await open();
    stand.ui.openTerm();
    const button = () => [...stand.card()!.querySelectorAll('button')].find((one) => /sentence/i.test(one.textContent ?? ''))!;
    button().click();
    await vi.waitFor(() => expect(stand.clips.size).toBe(1));
    expect([...stand.clips.values()][0]!.quote).toBe(
      'The Ministry of State Security has ordered every inminban in Hoeryong to collect written oaths, a source said on Monday.',
    );
    await vi.waitFor(() => expect(button().textContent).toContain('saved'));
  });

  it('says in a private window why there is no button', async () => {
    await open();
    stand.answer({ canSave: () => false });
    stand.ui.openTerm();
    await vi.waitFor(() => expect(text()).toContain('Private window'));
    expect(text()).not.toContain('Save this sentence');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (scheme) => {
    await prefer(scheme);
    await open({ mode: 'open', mention: { origin: 'hiddenLabel' } });
    stand.ui.openTerm();
    await vi.waitFor(() => expect(text()).toContain('Source'));
    await pause(200);
    await expectAccessible(stand.host);
    await prefer('light');
  });
});
