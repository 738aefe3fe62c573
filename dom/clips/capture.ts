import type { Citation, ClipConcept, ClipDraft } from '../../core/clips/clip.ts';
import type { Selector } from '../../core/anchoring/selector.ts';
import { contextAround } from '../../core/anchoring/context.ts';
import { sentenceAround } from '../../core/anchoring/sentence.ts';
import { readPageText } from './page-text.ts';
import type { PageText } from './page-text.ts';
import { passageOf, tidy } from './passage.ts';
import { rangeSelector } from './xpath.ts';

export interface CaptureOptions {
  id: string;
  citation: Citation;
  /** Our host element, whose text is not the page's. */
  own: Element | null;
  /** The concepts that the passage names. */
  concepts: readonly ClipConcept[];
}

/** A draft of the passage that a range covers, or null when it covers no words. */
export function capture(range: AbstractRange, { id, citation, own, concepts }: CaptureOptions): ClipDraft | null {
  const page = readPageText(document.body, own);
  const passage = passageOf(page, range);
  if (!passage || passage.quote === '') return null;
  const { prefix, suffix } = contextAround(page.text, passage.start, passage.end, citation.language);
  const inDocument = rangeSelector(document.body, passage.span);
  const selectors: Selector[] = [
    ...(inDocument ? [inDocument] : []),
    { type: 'TextPositionSelector', start: passage.start, end: passage.end },
    { type: 'TextQuoteSelector', exact: passage.quote, prefix: tidyContext(prefix), suffix: tidyContext(suffix) },
  ];
  return { id, quote: passage.quote, selectors, concepts: unique(concepts), citation, note: '', tags: [] };
}

/** The whole sentence around some words, as a range; the words themselves where there is no telling. */
export function sentenceRange(words: AbstractRange, own: Element | null, language?: string): StaticRange | null {
  const page = readPageText(document.body, own);
  const passage = passageOf(page, words);
  if (!passage) return null;
  const block = blockAround(page, passage.start, passage.end);
  const around = sentenceAround(page.text.slice(block.start, block.end), passage.start - block.start, passage.end - block.start, language);
  const span = page.spanOf(block.start + around.start, block.start + around.end) ?? passage.span;
  return new StaticRange({
    startContainer: span.start.node,
    startOffset: span.start.offset,
    endContainer: span.end.node,
    endOffset: span.end.offset,
  });
}

function blockAround(page: PageText, start: number, end: number): { start: number; end: number } {
  const before = Math.max(page.text.lastIndexOf('\n', start - 1), page.text.lastIndexOf('\t', start - 1));
  const length = page.text.slice(end).search(/[\n\t]/);
  return { start: before + 1, end: length < 0 ? page.text.length : end + length };
}

/** Evened like a quote, but a space towards the passage stays: it tells "the house" from "thehouse". */
function tidyContext(text: string): string {
  const edge = (piece: string) => (piece === '' ? '' : piece.includes('\n') ? '\n' : ' ');
  return edge(/^\s*/.exec(text)![0]) + tidy(text) + (text.trim() === '' ? '' : edge(/\s*$/.exec(text)![0]));
}

function unique(concepts: readonly ClipConcept[]): ClipConcept[] {
  const seen = new Map(concepts.map((one) => [`${one.concept}\n${one.surface}`, one]));
  return [...seen.values()];
}
