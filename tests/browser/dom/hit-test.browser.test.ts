import { describe, expect, it } from 'vitest';
import { rectsOf } from '../../../dom/block-places.ts';
import { createHitTest } from '../../../dom/hit-test.ts';
import { markWords, type Word } from './marking.ts';
import { frame, page, shadow } from './page.ts';

function setUp(root: Node, words: string[], shadowRoots: ShadowRoot[] = []) {
  const marked = markWords(root, ...words);
  const hits = createHitTest<Word>(() => shadowRoots);
  hits.show(marked);
  const spans = marked.flatMap(({ block, spans }) => spans.map((span) => ({ span, rects: rectsOf(block, span) })));
  return { hits, spans };
}

const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;

describe('what is under a point', () => {
  it('is the mention whose glyphs are there', () => {
    const root = page('<p>In Hoeryong, near <b>Musan</b>, the river</p>');
    const { hits, spans } = setUp(root, ['Hoeryong', 'Musan']);
    for (const { span, rects } of spans) expect(hits.at(...middle(rects[0]!))).toBe(span);
  });

  it('is found on every line of a mention that wraps, and not beside them', () => {
    const root = page('<p style="width:12ch;font:16px monospace">xx Ministry of State Security yy</p>');
    const { hits, spans } = setUp(root, ['Ministry of State Security']);
    const [{ span, rects }] = spans as [(typeof spans)[0]];
    expect(rects.length).toBeGreaterThan(1);
    for (const rect of rects) expect(hits.at(...middle(rect))).toBe(span);
    // In the rectangle around both lines, but before the first word.
    const text = root.querySelector('p')!.getBoundingClientRect();
    expect(hits.at(text.left + 2, rects[0]!.top + 5)).toBe(null);
    // The caret API answers the end of the line for the empty space behind it.
    expect(hits.at(text.right + 60, rects[0]!.top + 5)).toBe(null);
  });

  it('is the right one where two mentions touch', () => {
    const root = page('<p>HoeryongMusan</p>');
    const { hits, spans } = setUp(root, ['Hoeryong', 'Musan']);
    const edge = spans[0]!.rects[0]!;
    expect(hits.at(edge.right - 2, edge.top + 5)?.word).toBe('Hoeryong');
    expect(hits.at(edge.right + 2, edge.top + 5)?.word).toBe('Musan');
  });

  it('is found in open shadow roots', () => {
    const root = page('<div></div>');
    const inner = shadow(root.firstElementChild!, '<p>In Hoeryong</p>');
    const { hits, spans } = setUp(root, ['Hoeryong'], [inner]);
    expect(hits.at(...middle(spans[0]!.rects[0]!))).toBe(spans[0]!.span);
  });

  it('is nothing between lines, outside the page and in text without marks', () => {
    const root = page('<p style="line-height:80px">Hoeryong<br>Musan</p><p>other</p>');
    const { hits, spans } = setUp(root, ['Hoeryong', 'Musan']);
    const { left, bottom } = spans[0]!.rects[0]!;
    expect(hits.at(left + 5, bottom + 15)).toBe(null);
    expect(hits.at(-10, -10)).toBe(null);
    expect(hits.at(...middle(root.lastElementChild!.getBoundingClientRect()))).toBe(null);
  });

  it('is nothing any more when the words have changed', async () => {
    const root = page('<p>In Hoeryong</p>');
    const { hits, spans } = setUp(root, ['Hoeryong']);
    const point = middle(spans[0]!.rects[0]!);
    (root.querySelector('p')!.firstChild as Text).data = 'In Sinuiju!';
    await frame();
    expect(hits.at(...point)).toBe(null);
  });
});
