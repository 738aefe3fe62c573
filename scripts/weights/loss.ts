import type { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/spotting/mention.ts';
import { spot } from '../../core/spotting/spot.ts';
import { type Label, ids, isTrap } from '../evaluate/compare.ts';
import { type PageText, spanOf } from '../text/page-text.ts';

/** A text, read once, and what it should say. */
export interface Labelled {
  page: PageText;
  labels: readonly Label[];
}

/** Log odds that a decision should keep from the other side: what is barely right here is wrong on the next page. */
const MARGIN = 2;
/** What is not marked at all is as far on the wrong side. */
const UNMARKED = -1;

/** The mean over all labels of how far each is from being right by the margin; 0 where all are. */
export function lossOn(texts: readonly Labelled[], lexicon: Lexicon): number {
  let sum = 0;
  let count = 0;
  for (const { page, labels } of texts) {
    const mentions = spot(page.blocks, lexicon, page.page).map((mention) => ({ mention, ...spanOf(page, mention) }));
    for (const label of labels) {
      const over = mentions.filter(({ start, end }) => start < label.end && end > label.start).map(({ mention }) => mention);
      sum += hinge(isTrap(label) ? trapMargin(label, over) : margin(label, over));
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

const hinge = (margin: number): number => Math.max(0, MARGIN - margin);

/** Of the right sense, over the best wrong one. */
function margin(label: Label, over: readonly Mention[]): number {
  const right = over.find(({ senses: [{ concept }] }) => ids(label).includes(concept));
  if (right === undefined) return over.length === 0 ? UNMARKED : -MARGIN;
  const rival = right.senses.find(({ concept }) => !ids(label).includes(concept));
  const own = logOdds(right.senses[0].confidence);
  return rival ? Math.min(own, own - logOdds(rival.confidence)) : own;
}

/** A trap is passed over, or shown as what it is. */
function trapMargin(label: Label, over: readonly Mention[]): number {
  if (over.every(({ senses: [{ concept }] }) => ids(label).includes(concept))) return MARGIN;
  return -Math.max(...over.map(({ senses: [{ confidence }] }) => logOdds(confidence)));
}

function logOdds(confidence: number): number {
  const p = Math.min(0.999, Math.max(0.001, confidence));
  return Math.log(p / (1 - p));
}
