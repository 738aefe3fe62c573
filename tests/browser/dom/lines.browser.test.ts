import { expect, it } from 'vitest';
import { makeHost } from '../../../dom/host.ts';
import { keepHost } from '../../../dom/kept-host.ts';
import { createLines, type Line } from '../../../dom/lines.ts';
import { surveyor } from '../../../dom/surroundings.ts';
import { page, untilEnd } from './page.ts';

function setUp() {
  const root = keepHost(makeHost('open', new WeakSet(), untilEnd()), untilEnd());
  const layer = createLines(root);
  return { root, layer, drawn: () => [...root().querySelectorAll('div div')].map((line) => line.getBoundingClientRect()) };
}

const lineUnder = (element: Element, part: Partial<Line> = {}): Line => {
  const { left, bottom, width } = element.getBoundingClientRect();
  const surroundings = surveyor()(element);
  return { left, top: bottom, width, colour: 'red', style: 'solid', thickness: 2, surroundings, ...part };
};

it('stands where it was measured, also on a scrolled page, and scrolls with it', () => {
  const { layer, drawn } = setUp();
  const text = page('<div style="height:3000px"></div><p>text</p>').querySelector('p')!;
  scrollTo(0, 2600);
  layer.draw([lineUnder(text)]);
  expect(drawn()[0]!.top).toBeCloseTo(text.getBoundingClientRect().bottom, 0);
  scrollBy(0, -200);
  expect(drawn()[0]!.top).toBeCloseTo(text.getBoundingClientRect().bottom, 0);
  scrollTo(0, 0);
});

it('makes the page no longer and takes no pointer', () => {
  const { layer, drawn } = setUp();
  const text = page('<p>text</p>').querySelector('p')!;
  const { scrollHeight, scrollWidth } = document.documentElement;
  layer.draw([lineUnder(text, { left: 50, width: 20 })]);
  expect([document.documentElement.scrollHeight, document.documentElement.scrollWidth]).toEqual([scrollHeight, scrollWidth]);
  const { left, top } = drawn()[0]!;
  expect(text.contains(document.elementFromPoint(left + 5, top - 1))).toBe(true);
});

it('ends where what scrolls around the text cuts it off', () => {
  const { layer, drawn } = setUp();
  const root = page(
    '<div style="overflow:auto;width:100px;height:40px"><p style="width:300px;margin:0">a</p><p>b</p><p>c</p><p>d</p></div>',
  );
  const [first, , , last] = root.querySelectorAll('p');
  layer.draw([lineUnder(first!), lineUnder(last!)]);
  expect(drawn()).toHaveLength(1);
  expect(drawn()[0]!.width).toBeLessThanOrEqual(100);
});

it('lies as high as the ground of its text, and no higher', () => {
  const { root, layer } = setUp();
  const text = page('<div style="position:relative;z-index:7"><p style="position:relative;z-index:99">text</p></div>').querySelector('p')!;
  layer.draw([lineUnder(text)]);
  expect(root().querySelector('div')!.style.zIndex).toBe('7');
});

it('tells whether anything had to change, and leaves nothing when there is nothing to draw', () => {
  const { root, layer } = setUp();
  const [one, two] = page('<p>one</p><p>two</p>').querySelectorAll('p');
  expect(layer.draw([lineUnder(one!), lineUnder(two!)])).toBe(true);
  expect(layer.draw([lineUnder(one!), lineUnder(two!)])).toBe(false);
  expect(layer.draw([lineUnder(one!)])).toBe(true);
  expect(root().querySelectorAll('div div')).toHaveLength(1);
  expect(layer.draw([])).toBe(true);
  expect(root().querySelectorAll('div')).toHaveLength(0);
});
