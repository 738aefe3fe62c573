import { page as window } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { LINE_STYLES, type LineStyle } from '../../../core/marks/line-styles.ts';
import { staticRange } from '../../../dom/block-map.ts';
import { createHighlights } from '../../../dom/highlights.ts';
import { makeHost } from '../../../dom/host.ts';
import { createLineMarks } from '../../../dom/line-marks.ts';
import { prefer } from '../support/look.ts';
import { markWords } from './marking.ts';
import { frame, page, untilEnd } from './page.ts';

/** Text and ground as pages set them: light, dark, coloured, see-through, on a picture of two grounds. */
const PAGES = {
  'black on white': 'color:#000;background:#fff',
  'grey on white': 'color:#595959;background:#fff',
  'a link’s blue on white': 'color:#0645ad;background:#fff',
  'white on black': 'color:#fff;background:#000',
  'soft white on a dark site': 'color:#c9d1d9;background:#0d1117',
  'white on red': 'color:#fff;background:#b80000',
  'brown on salmon (a pink newspaper)': 'color:#33302e;background:#fff1e5',
  'yellow on blue': 'color:#ffe14d;background:#1a3a8f',
  'black that lets a fourth through, on white': 'color:rgb(0 0 0 / 75%);background:#fff',
  'white that lets a fifth through, on a gradient': 'color:rgb(255 255 255 / 80%);background:linear-gradient(90deg,#203040,#402030)',
  'text half opaque as a whole': 'color:#000;background:#fff;opacity:.7',
};

type Pixels = Uint8ClampedArray;

/** WCAG 2.2: relative luminance of pixel `i`. */
function luminance(pixels: Pixels, i: number): number {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((channel) => {
    const value = pixels[i * 4 + channel]! / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

async function picture(element: Element): Promise<Pixels> {
  await frame();
  const base64 = await window.screenshot({ element, save: false });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, image.width, image.height).data;
}

/** Contrast of each pixel that a mark changed with what was there: most are the ground, some the text that it crosses. From the highest. */
function contrasts(before: Pixels, after: Pixels): number[] {
  const found: number[] = [];
  for (let i = 0; i < before.length / 4; i++) {
    if ([0, 1, 2].every((channel) => before[i * 4 + channel] === after[i * 4 + channel])) continue;
    const [one, other] = [luminance(before, i), luminance(after, i)];
    found.push((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
  }
  return found.sort((a, b) => b - a);
}

function setUp(look: string) {
  const root = page(`<p style="margin:0;padding:12px;font:16px/1.6 serif;${look}">In Hoeryong nobody knew.</p>`);
  return { paragraph: root.querySelector('p')!, marked: markWords(root, 'Hoeryong') };
}

/** What is seen of a line: a third of the pixels it touches, those that are no edges of its dots. */
function expectSeen(found: readonly number[]): void {
  expect(found.length).toBeGreaterThan(20);
  expect(found[Math.floor(found.length / 3)]).toBeGreaterThanOrEqual(3);
}

describe.each(Object.entries(PAGES))('a mark of %s', (_, look) => {
  it.each(LINE_STYLES)('stands out from its ground three to one, as a %s line', async (line: LineStyle) => {
    const { paragraph, marked } = setUp(look);
    const before = await picture(paragraph);
    const highlights = createHighlights(`contrast-${line}`, line);
    highlights.set(marked.flatMap(({ block, spans }) => spans.map((span) => staticRange(block, span))));
    const after = await picture(paragraph);
    highlights.clear();
    expectSeen(contrasts(before, after));
  });

  it('stands out from it as well where the page is too busy for highlights', async () => {
    const { paragraph, marked } = setUp(look);
    const before = await picture(paragraph);
    const signal = untilEnd();
    const root = makeHost('open', new WeakSet(), signal);
    const draw = createLineMarks(() => root, signal);
    draw(marked, () => 'dotted');
    const after = await picture(paragraph);
    draw([], () => 'dotted');
    expectSeen(contrasts(before, after));
  });
});

it('stands out where the page follows the reader’s dark scheme', async () => {
  await prefer('dark');
  const { paragraph, marked } = setUp('color-scheme:light dark;color:canvastext;background:canvas');
  const before = await picture(paragraph);
  const highlights = createHighlights('contrast-dark');
  highlights.set(marked.flatMap(({ block, spans }) => spans.map((span) => staticRange(block, span))));
  const after = await picture(paragraph);
  highlights.clear();
  await prefer('light');
  expectSeen(contrasts(before, after));
});
