import { describe, expect, it, vi } from 'vitest';
import type { ChoiceRequest } from '../../../messaging/protocol.ts';
import { expectAccessible, prefer, resize } from '../support/look.ts';
import { CONCEPTS, INMINBAN, MSS } from './concepts.ts';
import { buttonIn, open, press, stand, text, useStands } from './current.ts';
import { pause } from './stand.ts';

useStands();

const other = CONCEPTS.find(({ id }) => id === INMINBAN)!;
const more = () => buttonIn(stand.card(), /how this term is marked/);
const menu = () => stand.root.querySelector<HTMLElement>('[role="menu"]');
const entries = () => [...(menu()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
const focused = () => stand.root.activeElement;
const toast = () => stand.toast()?.textContent ?? '';

/** The card of the first term, reached by key, with the focus on its menu button. */
async function reach(options: Parameters<typeof open>[0] = {}): Promise<void> {
  await open(options);
  stand.ui.moveTerm(1);
  stand.ui.openTerm();
  await vi.waitFor(() => expect(text()).toContain('Source'));
  more().focus();
}
/** Notes what the background is told. */
function told(outcome: unknown = 'kept') {
  const choose = vi.fn<(request: ChoiceRequest) => unknown>(() => outcome);
  const unchoose = vi.fn<(request: ChoiceRequest) => unknown>(() => 'kept');
  stand.answer({ choose, unchoose });
  return { choose, unchoose };
}

describe('the menu', () => {
  it('opens with its first entry focused, and lists what can be said', async () => {
    await reach({ mention: { other } });
    expect(more().getAttribute('aria-expanded')).toBe('false');
    expect(more().getAttribute('aria-haspopup')).toBe('menu');
    await press('{Enter}');
    expect(entries().map((one) => one.textContent)).toEqual([
      'Not this here',
      `Always “${other.prefLabel.en}” on this site`,
      'Never mark this term',
      'Switch off on this site',
    ]);
    expect(focused()).toBe(entries()[0]);
    expect(more().getAttribute('aria-expanded')).toBe('true');
    expect(stand.root.getElementById(more().getAttribute('aria-controls')!)).toBe(menu());
  });

  it('has no entry for another meaning where there is none', async () => {
    await reach();
    more().click();
    await vi.waitFor(() => expect(entries()).toHaveLength(3));
  });

  it('goes round by arrows, to its ends, and by first letters', async () => {
    await reach();
    await press('{ArrowUp}');
    expect(focused()).toBe(entries()[2]);
    await press('{ArrowDown}');
    expect(focused()).toBe(entries()[0]);
    await press('{ArrowUp}');
    expect(focused()).toBe(entries()[2]);
    await press('{Home}');
    expect(focused()).toBe(entries()[0]);
    await press('{End}');
    expect(focused()).toBe(entries()[2]);
    await press('n');
    expect(focused()).toBe(entries()[0]);
    await press('n');
    expect(focused()).toBe(entries()[1]);
    await press('z');
    expect(focused()).toBe(entries()[1]);
  });

  it('closes by Escape alone, and only then the card', async () => {
    await reach();
    await press('{ArrowDown}');
    await press('{Escape}');
    expect(menu()).toBeNull();
    expect(focused()).toBe(more());
    expect(stand.card()).not.toBeNull();
    await press('{Escape}');
    expect(stand.card()).toBeNull();
  });

  it('lets Tab go on from its button, out of the card', async () => {
    await reach();
    await press('{ArrowDown}');
    await press('{Shift>}{Tab}{/Shift}');
    expect(menu()).toBeNull();
    expect(focused()?.ariaLabel).toContain('library');
    more().focus();
    await press('{ArrowDown}');
    await press('{Tab}');
    expect(stand.card()).toBeNull();
  });

  it('closes at a press beside it, and leaves the card', async () => {
    await reach();
    more().click();
    await vi.waitFor(() => expect(menu()).not.toBeNull());
    await pause(0);
    stand
      .card()!
      .querySelector('h2')!
      .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await vi.waitFor(() => expect(menu()).toBeNull());
    expect(stand.card()).not.toBeNull();
  });

  it('is not in the card of a term that was opened from another', async () => {
    await reach({ mention: { other } });
    buttonIn(stand.card(), /^inminban/).click();
    await vi.waitFor(() => expect(() => more()).toThrow('no button'));
  });

  it.each([
    [320, 480],
    [900, 760],
    [900, 300],
  ])('lies whole within the card, or scrolls, in a window of %i × %i', async (width, height) => {
    await resize(width, height);
    await reach({ mention: { other } });
    await press('{ArrowDown}');
    await pause(250);
    const card = stand.card()!.getBoundingClientRect();
    const box = menu()!.getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(card.top);
    expect(box.left).toBeGreaterThanOrEqual(card.left);
    expect(box.right).toBeLessThanOrEqual(card.right);
    expect(box.bottom).toBeLessThanOrEqual(card.bottom);
    await press('{End}');
    const last = focused()!.getBoundingClientRect();
    expect(last.height).toBeGreaterThanOrEqual(24);
    expect(last.bottom).toBeLessThanOrEqual(box.bottom + 1);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (scheme) => {
    await prefer(scheme);
    await reach({ mode: 'open', mention: { other } });
    await press('{ArrowDown}');
    await pause(200);
    await expectAccessible(stand.host);
    await prefer('light');
  });
});

describe('what is said', () => {
  it.each([
    ['not', 0, MSS, '“Ministry of State Security” is not “Ministry of State Security” on this site.'],
    ['always', 1, INMINBAN, `“Ministry of State Security” is always “${other.prefLabel.en}” on this site.`],
    ['never', 2, MSS, '“Ministry of State Security” is not marked any more.'],
  ] as const)('%s: it is told, the card goes, the page is asked about anew, and Undo takes it back', async (choice, at, concept, said) => {
    await reach({ mention: { other } });
    const { choose, unchoose } = told();
    await press('{ArrowDown}');
    for (let steps = 0; steps < at; steps++) await press('{ArrowDown}');
    await press('{Enter}');
    await vi.waitFor(() => expect(toast()).toContain(said));
    const request = { choice, concept, surface: 'Ministry of State Security', url: location.href };
    expect(choose).toHaveBeenCalledExactlyOnceWith(request);
    expect(stand.card()).toBeNull();
    expect(stand.renewed()).toBe(1);
    buttonIn(stand.toast(), /Undo/).click();
    await vi.waitFor(() => expect(toast()).toBe('Taken back.'));
    expect(unchoose).toHaveBeenCalledExactlyOnceWith(request);
    expect(stand.renewed()).toBe(2);
  });

  it('in a private window: that it holds until the tab is closed', async () => {
    await reach();
    told('for-now');
    await press('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(toast()).toContain('only until this tab is closed'));
    expect(stand.renewed()).toBe(1);
  });

  it.each([
    ['too-many', /5,000/],
    ['not-stored', /did not let it be stored/],
  ])('%s: it says what is wrong, without a way back from nothing', async (outcome, said) => {
    await reach();
    told(outcome);
    await press('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(toast()).toMatch(said));
    expect(() => buttonIn(stand.toast(), /Undo/)).toThrow('no button');
    expect(stand.renewed()).toBe(0);
  });

  it('to an extension that does not answer, or is gone: it says so', async () => {
    await reach();
    const fail = () => {
      throw new Error('gone');
    };
    stand.answer({ choose: fail });
    await press('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(toast()).toContain('did not answer'));
    stand.setGone();
    stand.ui.openTerm();
    stand.ui.revealTerm(MSS);
    more().click();
    await vi.waitFor(() => expect(menu()).not.toBeNull());
    entries()[0]!.click();
    await vi.waitFor(() => expect(toast()).toContain('Reload this page'));
  });

  it('to a site that is switched off: the line that says so outlives the rest, and takes it back', async () => {
    await reach();
    const { unchoose } = told();
    stand.answer({ choose: () => (stand.stop(), 'kept') });
    await press('{ArrowDown}{End}{Enter}');
    await vi.waitFor(() => expect(toast()).toContain('Sidelight is off on this site.'));
    await pause(50);
    expect(stand.host.isConnected).toBe(true);
    expect(stand.card()).toBeNull();
    expect(stand.toast()!.matches(':popover-open')).toBe(true);
    buttonIn(stand.toast(), /Undo/).click();
    await vi.waitFor(() => expect(stand.host.isConnected).toBe(false));
    expect(unchoose.mock.calls[0]![0]).toMatchObject({ choice: 'off-here', url: `${location.origin}/` });
  });

  it('leaves nothing in the page when the site is switched off elsewhere', async () => {
    await reach();
    stand.stop();
    await pause(50);
    expect(stand.host.isConnected).toBe(false);
  });
});
