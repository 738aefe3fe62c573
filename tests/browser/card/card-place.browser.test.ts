import { describe, expect, it, vi } from 'vitest';
import { DWELL_MS } from '../../../dom/card/card-state.ts';
import { resize } from '../support/look.ts';
import { ARTICLE } from './concepts.ts';
import { hover, open, press, stand, text, useStands } from './current.ts';
import { pause, pointAt, rangeAt, selectWords } from './stand.ts';

useStands();

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

  it('says what was done inside a dialog, draws no lines of the page there, and leaves it when it closes', async () => {
    await open({ html: `${ARTICLE}<dialog style="margin-top:40px"><p>In the dialog: Hoeryong again</p></dialog>` });
    await selectWords('They were told to sign.');
    await stand.ui.saveSelection();
    const lines = () => stand.root.querySelector<HTMLElement>('div[style*="border-top"]')!;
    expect(getComputedStyle(lines()).visibility).toBe('visible');
    const dialog = document.querySelector('dialog')!;
    dialog.showModal();
    await selectWords('In the dialog: Hoeryong');
    await stand.ui.saveSelection();
    expect(stand.host.parentNode).toBe(dialog);
    const { left, top } = stand.toast()!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 10)).toBe(stand.host);
    expect(getComputedStyle(lines()).visibility).toBe('hidden');
    dialog.close();
    await vi.waitFor(() => expect(stand.host.parentNode).toBe(document.documentElement));
    expect(getComputedStyle(lines()).visibility).toBe('visible');
    expect(stand.toast()!.matches(':popover-open')).toBe(true);
  });

  it('comes back when the page has thrown out our host', async () => {
    await open();
    stand.host.remove();
    await hover('Ministry of State Security');
    expect(stand.host.isConnected).toBe(true);
    expect(stand.card()!.getBoundingClientRect().height).toBeGreaterThan(100);
  });
});
