/** Runs in a real page, beside nothing else: what we do to it, against a bare walk and against those who wrap what they find. */
import Mark from 'mark.js/dist/mark.es6.js';
import { staticRange } from '../../../dom/block-map.ts';
import { createHighlights } from '../../../dom/highlights.ts';
import { createHitTest } from '../../../dom/hit-test.ts';
import type { MarkedBlock } from '../../../dom/marked-block.ts';
import { collectBlocks } from '../../../dom/page-blocks.ts';

export interface PageBench {
  /** So many times over: walks every text node of the document and reads each of its code units. ms */
  bare(times: number): number;
  /** The same, but for the text of scripts, styles and their like, which nobody reads. ms */
  bareSeen(times: number): number;
  /** The same number of times: collects all blocks, registers the ranges of `prepare`. ms */
  ours(times: number): number;
  /** Looks for the surfaces once, untimed, as the background would. How many ranges are painted; at most 100 are. */
  prepare(surfaces: readonly string[]): number;
  /** Paints and takes away so many times, a frame each: what the browser lays out for it is traced from outside. */
  paintFrames(times: number): Promise<void>;
  /** Wraps the same ranges in elements, layout included, and takes them out again. ms */
  wrap(): number;
  /** Marks with mark.js, layout included; null where it gives up. ms */
  markjs(surfaces: readonly string[]): number | null;
  /** Milliseconds a call: our hit test, and `elementFromPoint`, at the same points. */
  pointer(calls: number): { ours: number; bare: number };
}

const SILENT = new Set(['HEAD', 'TITLE', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);
/** As in dom/term-marks.ts. */
const MOST = 100;

let marked: MarkedBlock[] = [];
const layer = createHighlights('bench');

function walk(isWhole: boolean): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!isWhole && SILENT.has(node.parentNode!.nodeName)) continue;
    const { data } = node;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
  }
  return sum;
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const bench: PageBench = {
  bare: (times) =>
    timed(() => {
      for (let i = 0; i < times; i++) walk(true);
    }),
  bareSeen: (times) =>
    timed(() => {
      for (let i = 0; i < times; i++) walk(false);
    }),
  prepare(surfaces) {
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${surfaces.map(escaped).join('|')})(?![\\p{L}\\d])`, 'gu');
    let count = 0;
    marked = collectBlocks(document.body).flatMap((block) => {
      const spans = [...block.text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
      const kept = spans.slice(0, Math.max(0, MOST - count));
      count += kept.length;
      return kept.length > 0 ? [{ block, spans: kept }] : [];
    });
    return count;
  },
  ours: (times) =>
    timed(() => {
      for (let i = 0; i < times; i++) {
        collectBlocks(document.body);
        layer.set(marked.flatMap(({ block, spans }) => spans.map((span) => staticRange(block, span))));
      }
    }),
  async paintFrames(times) {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    for (let i = 0; i < times; i++) {
      layer.set(marked.flatMap(({ block, spans }) => spans.map((span) => staticRange(block, span))));
      await frame();
      layer.set([]);
      await frame();
    }
  },
  wrap() {
    layer.set([]);
    const made: HTMLElement[] = [];
    const ms = timed(() => {
      for (const { block, spans } of marked)
        for (const span of spans.toReversed()) {
          const { startContainer, startOffset, endContainer, endOffset } = staticRange(block, span);
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const element = document.createElement('mark');
          element.append(range.extractContents());
          range.insertNode(element);
          made.push(element);
        }
      document.body.getBoundingClientRect();
    });
    for (const element of made) element.replaceWith(...element.childNodes);
    document.body.normalize();
    return ms;
  },
  markjs(surfaces) {
    layer.set([]);
    const marker = new Mark(document.body);
    try {
      // A list of a thousand terms is more than its recursion bears; one after the other is the same work.
      return timed(() => {
        for (const surface of surfaces) marker.mark(surface, { accuracy: 'exactly', separateWordSearch: false });
        document.body.getBoundingClientRect();
      });
    } catch {
      return null;
    }
  },
  pointer(calls) {
    const hits = createHitTest(() => []);
    hits.show(marked);
    // Half of them on terms that are seen, half anywhere.
    const onTerms = marked.flatMap(({ block, spans }) =>
      spans.map((span) => {
        const { startContainer, startOffset, endContainer, endOffset } = staticRange(block, span);
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),
    );
    const seen = onTerms.filter(({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
    const points = Array.from({ length: calls }, (_, i) => {
      // Never the same twice in a row: our test remembers its last answer.
      const jitter = (i % 7) / 100;
      if (seen.length > 0 && i % 2 === 0) {
        const { x, y } = seen[(i >> 1) % seen.length]!;
        return { x: x + jitter, y };
      }
      return { x: ((i * 7919) % (innerWidth - 4)) + 1 + jitter, y: ((i * 6151) % (innerHeight - 4)) + 1 };
    });
    document.elementFromPoint(5, 5);
    const ours = timed(() => {
      for (const { x, y } of points) hits.at(x, y);
    });
    const bare = timed(() => {
      for (const { x, y } of points) document.elementFromPoint(x, y);
    });
    return { ours: ours / calls, bare: bare / calls };
  },
};

(globalThis as typeof globalThis & { pageBench: PageBench }).pageBench = bench;
