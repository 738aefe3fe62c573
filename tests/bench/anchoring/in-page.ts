/** Runs in a real page: keeps passages at random, finds them again, and changes the page around them. */
import { evenOffset, evenText } from '../../../core/anchoring/even-text.ts';
import type { ClipDraft } from '../../../core/clips/clip.ts';
import { anchorIn, liveRange } from '../../../dom/clips/anchor.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { readPageText } from '../../../dom/clips/page-text.ts';
import { passageOf } from '../../../dom/clips/passage.ts';
import { below, pick, seeded, type Random } from '../support/random.ts';

const SHORTEST = 5;
const LONGEST = 600;

export type PageEdit = 'paragraph inserted' | 'paragraph removed' | 'paragraph moved' | 'markup changed' | 'split by inline elements';

export interface Span {
  start: number;
  end: number;
}

/** The even text of the page, and where each passage stands in it; null when it has been taken out. */
export interface Reading {
  text: string;
  places: (Span | null)[];
}

const rangeOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
};

/** Passages of 5 to 600 characters that begin and end anywhere; drafts with the ranges they are of. */
function passages(seed: number, count: number): { draft: ClipDraft; range: StaticRange }[] {
  const random = seeded(seed);
  const page = readPageText(document.body, null);
  const out: { draft: ClipDraft; range: StaticRange }[] = [];
  for (let attempt = 0; attempt < count * 20 && out.length < count; attempt++) {
    const length = SHORTEST + below(random, LONGEST - SHORTEST + 1);
    const start = below(random, Math.max(1, page.text.length - length));
    const span = page.spanOf(start, Math.min(page.text.length, start + length));
    if (!span) continue;
    const range = new StaticRange({
      startContainer: span.start.node,
      startOffset: span.start.offset,
      endContainer: span.end.node,
      endOffset: span.end.offset,
    });
    const citation = { url: location.href, title: document.title, authors: [], language: document.documentElement.lang || undefined };
    const draft = capture(range, { id: `${out.length}`, citation, own: null, concepts: [] });
    // Half a surrogate pair cannot be selected.
    if (draft && draft.quote.length >= SHORTEST && draft.quote.length <= LONGEST && draft.quote.isWellFormed()) out.push({ draft, range });
  }
  return out;
}

function read(ranges: readonly (AbstractRange | null)[]): Reading {
  const page = readPageText(document.body, null);
  const even = evenText(page.text);
  const places = ranges.map((range) => {
    const passage = range && passageOf(page, range);
    return passage && { start: evenOffset(even, passage.start), end: evenOffset(even, passage.end - 1) + 1 };
  });
  return { text: even.text, places };
}

const blockOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('p,li,blockquote,h1,h2,h3,td,dd') ?? null;

/** Changes the page once for each passage, beside or around it, and reads it. */
function change(edit: PageEdit, seed: number, count: number): Reading {
  const random = seeded(seed * 31 + edit.length);
  const kept = passages(seed, count);
  const original = document.body.cloneNode(true);
  const ends = kept.map(({ range }) => ({ ...boundaries(range) }));
  const live = kept.map(({ range }) => rangeOf(range));
  const moved = new Set<Element>();
  live.forEach((range, i) => edits[edit](range, random, moved, ends[i]!));
  // What moves takes its text along, but not the ranges over it.
  const now =
    edit === 'paragraph moved' || edit === 'markup changed'
      ? ends.map((end) => (end.start.isConnected && end.end.isConnected ? spanning(end) : null))
      : live;
  const reading = read(now);
  document.body.replaceWith(original);
  return reading;
}

interface Ends {
  start: Node;
  startOffset: number;
  end: Node;
  endOffset: number;
}
const boundaries = (range: AbstractRange): Ends => ({
  start: range.startContainer,
  startOffset: range.startOffset,
  end: range.endContainer,
  endOffset: range.endOffset,
});
function spanning({ start, startOffset, end, endOffset }: Ends): Range | null {
  const range = document.createRange();
  range.setStart(start, startOffset);
  range.setEnd(end, endOffset);
  return range.collapsed ? null : range;
}

const SENTENCES = [
  'An editor has added a paragraph here that was not part of the text before, and it goes on for a little while.',
  'Those who follow the matter say that it is too early to tell what will come of it in the end.',
  'Readers are asked to send what they know about it to the address below.',
];

const edits: Record<PageEdit, (range: Range, random: Random, moved: Set<Element>, ends: Ends) => void> = {
  'paragraph inserted'(range, random) {
    const paragraph = document.createElement('p');
    paragraph.textContent = pick(random, SENTENCES);
    const before = below(random, 2) === 0;
    const block = blockOf(before ? range.startContainer : range.endContainer);
    if (before) block?.before(paragraph);
    else block?.after(paragraph);
  },
  'paragraph removed'(range, random) {
    const block = blockOf(below(random, 2) === 0 ? range.startContainer : range.endContainer);
    const beside = below(random, 2) === 0 ? block?.previousElementSibling : block?.nextElementSibling;
    beside?.remove();
  },
  'paragraph moved'(range, random, moved, { start, end }) {
    const block = blockOf(range.commonAncestorContainer);
    const parent = block?.parentElement;
    if (!block || !parent || moved.has(block) || !block.contains(start) || !block.contains(end)) return;
    moved.add(block);
    const siblings = [...parent.children].filter((one) => one !== block && !block.contains(one));
    if (siblings.length > 0) pick(random, siblings).before(block);
  },
  'markup changed'(range) {
    const within = range.commonAncestorContainer;
    const scope = within instanceof Element ? within : within.parentElement;
    for (const inline of scope?.querySelectorAll('a,b,i,em,strong') ?? []) inline.replaceWith(...inline.childNodes);
    const block = blockOf(range.startContainer);
    // Its text nodes stay; only what stands around them is another element.
    if (!block || block === document.body || !/^(P|LI|BLOCKQUOTE|H[123])$/.test(block.nodeName)) return;
    const outer = document.createElement('section');
    outer.style.display = 'block';
    block.before(outer);
    outer.append(...block.childNodes);
    block.remove();
  },
  'split by inline elements'(range, random) {
    const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    if (range.commonAncestorContainer instanceof Text) nodes.push(range.commonAncestorContainer);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      if (range.intersectsNode(node)) nodes.push(node);
    for (const node of nodes) {
      if (node.data.length < 12) continue;
      const rest = node.splitText(2 + below(random, node.data.length - 8));
      const tail = rest.splitText(1 + below(random, rest.data.length - 1));
      const inline = document.createElement(pick(random, ['b', 'i', 'span', 'mark']));
      tail.before(inline);
      inline.textContent = rest.data;
      rest.data = '';
    }
  },
};

const bench = {
  save: (seed: number, count: number) => passages(seed, count).map(({ draft }) => draft),
  /** Finds what was kept when the page was open before; and how many milliseconds that takes. */
  anchor(drafts: readonly ClipDraft[]): { outcome: string; isSame: boolean }[] {
    const page = readPageText(document.body, null);
    const anchor = anchorIn(document.body, page);
    return drafts.map(({ selectors, quote }) => {
      const { outcome, range } = anchor(selectors);
      const live = liveRange(range);
      return { outcome, isSame: live !== null && passageOf(page, live)?.quote === quote };
    });
  },
  read: (seed: number, count: number): Reading => read(passages(seed, count).map(({ range }) => range)),
  change,
};

export type AnchoringPage = typeof bench;
Object.assign(globalThis, { bench });
