import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHost } from '../../../dom/host.ts';
import { keepHost } from '../../../dom/kept-host.ts';
import { createLineMarks } from '../../../dom/line-marks.ts';
import { createTermMarks } from '../../../dom/term-marks.ts';
import { highlighted, markWords } from './marking.ts';
import { page, shadow, untilEnd, wait } from './page.ts';

let count = 0;

function setUp({ isGoverned = false, signal = untilEnd() } = {}) {
  const name = `m${++count}`;
  const root = keepHost(makeHost('open', new WeakSet(), signal), signal);
  const lines = createLineMarks(root, signal);
  const draw = (blocks: Parameters<typeof lines>[0], isBusy: boolean) => {
    lines(isBusy ? blocks : [], () => 'dotted');
    return false;
  };
  return { name, root, marks: createTermMarks({ name, draw, isGoverned, signal }) };
}

const isPainted = (name: string) => vi.waitFor(() => expect(highlighted(name).length).toBeGreaterThan(0));

beforeEach(() => scrollTo(0, 0));

describe('term marks', () => {
  it('are static ranges over the words, across elements', async () => {
    const { name, marks } = setUp();
    marks.show(
      markWords(page('<p>The Ministry of <b>State</b> Security in Hoeryong</p>'), 'Ministry of State Security', 'Hoeryong'),
      'all',
    );
    await isPainted(name);
    expect(highlighted(name)).toEqual(['Ministry of State Security', 'Hoeryong']);
    expect([...CSS.highlights.get(name)!].every((range) => range instanceof StaticRange)).toBe(true);
  });

  it('are painted: the styles reach the text, also in an open shadow root', async () => {
    const { name, marks } = setUp();
    const root = page('<p>Hoeryong</p><div></div>');
    const inner = shadow(root.querySelector('div')!, '<p>Musan</p>');
    marks.adopt(inner);
    marks.show(markWords(root, 'Hoeryong', 'Musan'), 'all');
    await isPainted(name);
    for (const paragraph of [root.querySelector('p')!, inner.querySelector('p')!]) {
      expect(getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine).toBe('underline');
      expect(getComputedStyle(paragraph, `::highlight(${name})`).textDecorationStyle).toBe('dotted');
    }
    expect(inner.adoptedStyleSheets).toHaveLength(1);
  });

  it('take the colour of the text, which stands out from whatever ground it has', async () => {
    const { name, marks } = setUp();
    const root = page('<p style="background:#000;color:rgb(250, 250, 250)">Hoeryong</p>');
    marks.show(markWords(root, 'Hoeryong'), 'all');
    await isPainted(name);
    expect(getComputedStyle(root.querySelector('p')!, `::highlight(${name})`).textDecorationColor).toBe('rgb(250, 250, 250)');
  });

  it('are registered only near what is seen', async () => {
    const { name, marks } = setUp();
    marks.show(markWords(page('<p>Hoeryong</p><p style="margin-top:5000px">Musan</p>'), 'Hoeryong', 'Musan'), 'all');
    await isPainted(name);
    expect(highlighted(name)).toEqual(['Hoeryong']);
    scrollTo(0, 5000);
    await vi.waitFor(() => expect(highlighted(name)).toEqual(['Musan']));
  });

  it('are never more than about a hundred, the nearest first, also where one element holds the whole page', async () => {
    const { name, marks } = setUp();
    const lines = Array.from({ length: 400 }, (_, i) => `line ${i} Hoeryong`).join('<br>');
    marks.show(markWords(page(`<div style="line-height:20px">${lines}</div>`), 'Hoeryong'), 'all');
    await isPainted(name);
    const shown = () => [...CSS.highlights.get(name)!].map(({ startContainer }) => Number(/\d+/.exec((startContainer as Text).data)![0]));
    expect(shown().length).toBeLessThanOrEqual(100);
    expect(shown()).toContain(0);
    scrollTo(0, 4000);
    await vi.waitFor(() => expect(shown()).toContain(200));
    expect(shown()).not.toContain(0);
    expect(shown().length).toBeLessThanOrEqual(100);
  });

  it('come back when the page clears the registry', async () => {
    const { name, marks } = setUp();
    marks.show(markWords(page('<p>Hoeryong</p>'), 'Hoeryong'), 'all');
    await isPainted(name);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    await vi.waitFor(() => expect(highlighted(name)).toEqual(['Hoeryong']), { timeout: 6000 });
    expect(document.adoptedStyleSheets).toHaveLength(1);
  }, 10_000);

  it('go when nothing is left to mark', async () => {
    const { name, marks } = setUp();
    marks.show(markWords(page('<p>Hoeryong</p>'), 'Hoeryong'), 'all');
    await isPainted(name);
    marks.show([], 'all');
    await vi.waitFor(() => expect(CSS.highlights.has(name)).toBe(false));
  });

  it('leave nothing behind', async () => {
    const end = new AbortController();
    const { name, root, marks } = setUp({ signal: end.signal });
    const { host } = root();
    marks.show(markWords(page('<p>Hoeryong</p>'), 'Hoeryong'), 'all');
    await isPainted(name);
    end.abort();
    expect(CSS.highlights.has(name)).toBe(false);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(host.isConnected).toBe(false);
  });
});

describe('on a page that never rests', () => {
  /** Changes something in every frame until the test ends. */
  function disturb(change: (frame: number) => void): () => void {
    let isOver = false;
    let i = 0;
    const next = () => {
      if (isOver) return;
      change(++i);
      requestAnimationFrame(next);
    };
    next();
    return () => (isOver = true);
  }
  const lines = (root: () => ShadowRoot) => [...root().querySelectorAll<HTMLElement>('div div')];

  it('lines in our own root take the place of highlights, and give it back when it rests', async () => {
    const { name, root, marks } = setUp({ isGoverned: true });
    const paper = page('<p style="color:rgb(1, 2, 3)">Ministry of <b>State</b> Security</p><i></i>');
    const calm = disturb((i) => (paper.querySelector('i')!.dataset['i'] = `${i}`));
    marks.show(markWords(paper, 'Ministry of State Security'), 'all');
    await vi.waitFor(() => expect(lines(root)).not.toEqual([]), { timeout: 4000 });
    expect(highlighted(name)).toEqual([]);
    const [first] = lines(root);
    const text = paper.querySelector('p')!.getBoundingClientRect();
    const line = first!.getBoundingClientRect();
    expect(line.left).toBeCloseTo(text.left, 0);
    expect(Math.abs(line.top - text.bottom)).toBeLessThan(6);
    expect(first!.style.borderTopColor).toBe('rgb(1, 2, 3)');
    calm();
    await vi.waitFor(() => expect(highlighted(name)).toEqual(['Ministry of State Security']), { timeout: 6000 });
    expect(lines(root)).toEqual([]);
  }, 15_000);

  it('lines follow the text when the layout changes', async () => {
    const { root, marks } = setUp({ isGoverned: true });
    const paper = page('<div></div><p>Hoeryong</p><i></i>');
    disturb((i) => (paper.querySelector('i')!.dataset['i'] = `${i}`));
    marks.show(markWords(paper, 'Hoeryong'), 'all');
    await vi.waitFor(() => expect(lines(root)).not.toEqual([]), { timeout: 4000 });
    const top = () => lines(root)[0]!.getBoundingClientRect().top;
    const before = top();
    paper.querySelector('div')!.style.height = '120px';
    await vi.waitFor(() => expect(top() - before).toBeCloseTo(120, 0));
  }, 10_000);

  it('lines are left out where the layout itself changes in every frame', async () => {
    const { name, root, marks } = setUp({ isGoverned: true });
    const paper = page('<div></div><p>Hoeryong</p>');
    const calm = disturb((i) => (paper.querySelector('div')!.style.height = `${i % 50}px`));
    marks.show(markWords(paper, 'Hoeryong'), 'all');
    await vi.waitFor(() => expect(CSS.highlights.has(name)).toBe(false), { timeout: 4000 });
    await wait(1500);
    for (let i = 0; i < 20; i++) {
      await wait(50);
      expect(lines(root)).toEqual([]);
    }
    calm();
    await vi.waitFor(() => expect(lines(root).length + highlighted(name).length).toBe(1), { timeout: 4000 });
  }, 15_000);

  it('an idle page keeps its highlights', async () => {
    const { name, root, marks } = setUp({ isGoverned: true });
    marks.show(markWords(page('<p>Hoeryong</p>'), 'Hoeryong'), 'all');
    await isPainted(name);
    await wait(1500);
    expect(highlighted(name)).toEqual(['Hoeryong']);
    expect(lines(root)).toEqual([]);
  });
});
