import { cdp, page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONCEPTS } from '../card/concepts.ts';
import { nextFrame, openStand, pause } from '../card/stand.ts';
import type { Stand } from '../card/stand.ts';
import { speak } from '../support/language.ts';
import { expectAccessible, prefer, resize } from '../support/look.ts';

let stand: Stand;

/** The card of a concept, opened by key on words that stand for it. */
async function show(id: string, language: 'en' | 'ko' = 'en', before = () => {}): Promise<HTMLElement> {
  speak(language);
  const html = '<main style="padding:40px;font:18px/1.7 Georgia,serif"><h1>News</h1><p>Reported from the Border on Monday.</p></main>';
  stand = await openStand({ html, terms: { Border: id }, locale: language, mode: 'open' });
  before();
  stand.ui.openTerm();
  await vi.waitFor(() => expect(stand.card()?.querySelector('.card-sources')).not.toBeNull());
  return stand.card()!;
}
const map = () => stand.card()!.querySelector<HTMLElement>('.map');
const picture = () => vi.waitFor(() => stand.card()!.querySelector<SVGSVGElement>('.map-picture') ?? Promise.reject(new Error('no map')));
const said = async () => {
  await picture();
  return map()!.querySelector('figcaption')!.textContent;
};
const written = () => [...map()!.querySelectorAll('text')].map((one) => [...one.children].map((line) => line.textContent).join(' '));
const filled = (selector: string) => getComputedStyle(map()!.querySelector(selector)!).fill;

beforeEach(() => resize(900, 760));
afterEach(async () => {
  stand.stop();
  document.body.replaceChildren();
  speak('en');
  await prefer('light');
});

describe('the map in a card', () => {
  it('shows a town as a dot with its name, in its province', async () => {
    await show('place/hoeryong');
    await picture();
    expect(map()!.querySelectorAll('.map-at-spot .map-dot')).toHaveLength(1);
    expect(map()!.querySelectorAll('.map-wash')).toHaveLength(1);
    expect(written()).toContain('Hoeryong');
  });

  it.each([
    ['place/hoeryong', 'en', 'Map: Hoeryong, in the far northeast of North Korea, on the border with China'],
    ['place/hoeryong', 'ko', '지도: 회령시, 북한 북동쪽 끝, 중국과의 국경'],
    ['place/dandong', 'en', 'Map: Dandong, in China, on the border with North Korea'],
    ['place/ryanggang', 'en', 'Map: Ryanggang Province, in the north of North Korea'],
    ['place/tumen-river', 'en', 'Map: Tumen River, along the border of North Korea with China and Russia'],
    ['place/dprk', 'en', 'Map: North Korea'],
  ] as const)('says where %s is to who cannot see it (%s)', async (id, language, words) => {
    await show(id, language);
    expect(await said()).toBe(words);
  });

  it('writes names in the language of the reader', async () => {
    await show('place/sinuiju', 'ko');
    await picture();
    expect(written()).toEqual(expect.arrayContaining(['신의주시', '북한', '중국', '동해', '서해', '평양']));
  });

  it('washes the province, without a dot, where only that is known', async () => {
    await show('place/pochon');
    await picture();
    expect(map()!.querySelector('.map-at-spot')).toBeNull();
    expect(written()).toContain('Ryanggang Province');
  });

  it('draws a river, and no place on it', async () => {
    await show('place/tumen-river');
    await picture();
    expect(map()!.querySelectorAll('.map-line-chosen')).toHaveLength(1);
    expect(map()!.querySelector('.map-wash, .map-at-spot')).toBeNull();
  });

  it.each(['site/musan-mining-complex', 'event/liaison-office-demolition-2020'])('shows where %s is', async (id) => {
    await show(id);
    await picture();
  });

  it('has every name within it, in a narrow window too', async () => {
    await resize(320, 640);
    for (const id of ['place/rason', 'place/sinuiju', 'place/baengnyeong-island-rok', 'place/kaesong']) {
      await show(id);
      await picture();
      const frame = map()!.getBoundingClientRect();
      for (const text of map()!.querySelectorAll('.map-at-spot text, .map-at-area text')) {
        const box = text.getBoundingClientRect();
        expect(box.left, id).toBeGreaterThanOrEqual(frame.left);
        expect(box.right, id).toBeLessThanOrEqual(frame.right);
        expect(box.bottom, id).toBeLessThanOrEqual(frame.bottom);
      }
      stand.stop();
    }
  });
});

describe('when it comes', () => {
  it('moves nothing: its room is there before the entry and before the picture', async () => {
    let giveEntry: (value: unknown) => void = () => {};
    speak('en');
    stand = await openStand({ html: '<p>Hoeryong</p>', terms: { Hoeryong: 'place/hoeryong' }, mode: 'open' });
    const entry = new Promise((resolve) => (giveEntry = resolve));
    stand.answer({ lookUp: ({ ids }: { ids: string[] }) => entry.then(() => CONCEPTS.filter(({ id }) => ids.includes(id))) });
    stand.ui.openTerm();
    await nextFrame();
    const before = map()!.getBoundingClientRect();
    const fromTop = before.top - stand.card()!.getBoundingClientRect().top;
    expect(before.height).toBeGreaterThan(150);
    expect(stand.asked).not.toContain('mapBase');
    giveEntry(null);
    await picture();
    const after = map()!.getBoundingClientRect();
    // It may still be sliding in.
    expect([after.width, after.height].map(Math.round)).toEqual([before.width, before.height].map(Math.round));
    expect(after.top - stand.card()!.getBoundingClientRect().top).toBeCloseTo(fromTop, 1);
  });

  it('is asked for once a page, and by no card that has none', async () => {
    await show('org/wpk');
    await pause(50);
    expect(stand.asked).not.toContain('mapBase');
    stand.stop();
    await show('place/hoeryong');
    await picture();
    [...stand.card()!.querySelectorAll('button')].find((one) => one.textContent === 'North Hamgyong Province')!.click();
    await vi.waitFor(() => expect(written()).toContain('North Hamgyong Province'));
    expect(stand.asked.filter((one) => one === 'mapBase')).toHaveLength(1);
  });

  it('leaves its room when it cannot be had, and the card says all the rest', async () => {
    await show('place/hoeryong', 'en', () =>
      stand.answer({
        mapBase: () => {
          throw new Error('gone');
        },
      }),
    );
    await vi.waitFor(() => expect(map()).toBeNull());
    expect(stand.card()!.textContent).toContain('42.44° N');
  });
});

describe('how it looks', () => {
  it.each(['light', 'dark'] as const)('tells land, sea, wash and dot apart (%s)', async (scheme) => {
    await prefer(scheme);
    await show('place/hoeryong');
    await picture();
    const colours = [
      getComputedStyle(map()!).backgroundColor,
      filled('.map-country'),
      filled('.map-wash'),
      filled('.map-at-spot .map-dot'),
    ];
    expect(new Set(colours).size).toBe(4);
    expect(new Set([...colours, filled('.map-neighbours')]).size).toBe(5);
    await pause(200);
    await expectAccessible(stand.host);
  });

  it('takes the colours of the system where there are such', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await show('place/hoeryong');
    await picture();
    const probe = document.body.appendChild(document.createElement('i'));
    const system = (colour: string) => {
      probe.style.cssText = `forced-color-adjust:none;color:${colour}`;
      return getComputedStyle(probe).color;
    };
    expect(filled('.map-country')).toBe(system('Canvas'));
    expect(filled('.map-at-spot .map-name')).toBe(system('CanvasText'));
    expect(filled('.map-wash')).toBe(system('Highlight'));
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'none' }] });
  });
});

describe('where a body stands', () => {
  it('is a tree of what is above, beside and below it, each a way to its own card and back', async () => {
    await show('org/organization-and-guidance-department');
    const chain = await vi.waitFor(() => stand.card()!.querySelector<HTMLElement>('.chain-root') ?? Promise.reject(new Error('no tree')));
    expect(chain.querySelector('[aria-current]')!.textContent).toBe('Organization and Guidance Department');
    const button = [...chain.querySelectorAll('button')].find((one) => one.textContent.startsWith('Workers'))!;
    button.click();
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')!.textContent).toMatch(/^Workers/));
    await vi.waitFor(() => expect(stand.card()!.querySelector('.chain-root [aria-current]')!.textContent).toMatch(/^Workers/));
    stand.card()!.querySelector<HTMLElement>('.card-back')!.click();
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')!.textContent).toBe('Organization and Guidance Department'));
  });

  it('shows the first few, and the others when asked', async () => {
    await show('org/organization-and-guidance-department');
    const more = await vi.waitFor(() => stand.card()!.querySelector<HTMLElement>('.chain-more') ?? Promise.reject(new Error('no button')));
    const before = stand.card()!.querySelectorAll('.chain li').length;
    const hidden = Number.parseInt(more.textContent!, 10);
    more.click();
    await vi.waitFor(() => expect(stand.card()!.querySelectorAll('.chain li').length).toBe(before - 1 + hidden));
  });

  it.each(['org/kpa', 'person/jong-kyong-thaek'])('has nothing that axe objects to (%s)', async (id) => {
    await show(id);
    await pause(250);
    await expectAccessible(stand.host);
  });
});

it.runIf(import.meta.env['VITE_PICTURES'])(
  'pictures to look at',
  async () => {
    const ids = ['place/hoeryong', 'place/sinuiju', 'place/pyongyang', 'place/rason', 'place/kaesong', 'place/baengnyeong-island-rok'];
    const more = ['place/dandong', 'place/ryanggang', 'place/tumen-river', 'place/mdl', 'place/suncheon-rok', 'org/kpa'];
    for (const [scheme, width, language] of [
      ['light', 390, 'en'],
      ['dark', 390, 'ko'],
      ['light', 320, 'ko'],
    ] as const) {
      await prefer(scheme);
      await resize(width, 760);
      for (const id of [...ids, ...more]) {
        await show(id, language);
        await pause(250);
        await page.screenshot({ path: `../../../.output/pictures/${id.replace('/', '-')}-${scheme}-${width}-${language}.png` });
        stand.stop();
      }
    }
  },
  120_000,
);
