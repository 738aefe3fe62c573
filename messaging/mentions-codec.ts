/** Mentions travel as one Int32Array: as JSON they would take forty times as long (docs/architecture.md, "Messages"). */
import type { ConceptBrief } from '../core/glossary/concept.ts';
import type { SurfaceOrigin } from '../core/spotting/mention.ts';

const ORIGINS: readonly SurfaceOrigin[] = ['prefLabel', 'altLabel', 'hiddenLabel', 'generated'];

/** What `AnnotateReply.tables` says. */
export type MentionTables = [concepts: ConceptBrief[], reasons: string[]];

/** A mention as the page holds it: `concept`, `other` and `reason` index the tables of the reply; confidence is 0 to 1. */
export interface MentionRow {
  block: number;
  start: number;
  end: number;
  concept: number;
  /** The close second sense; -1: there is none. */
  other: number;
  confidence: number;
  /** A number, for a page needs it in few cards: `originOf`. */
  origin: number;
  reason: number;
}

export function originOf({ origin }: { origin: number }): SurfaceOrigin {
  return ORIGINS[origin] ?? 'altLabel';
}

export function numberOf(origin: SurfaceOrigin): number {
  return ORIGINS.indexOf(origin);
}

const MENTION_STRIDE = 8;

export function encodeMentions(rows: readonly MentionRow[]): Int32Array {
  const out = new Int32Array(rows.length * MENTION_STRIDE);
  let at = 0;
  for (const { block, start, end, concept, other, confidence, origin, reason } of rows) {
    out[at++] = block;
    out[at++] = start;
    out[at++] = end;
    out[at++] = concept;
    out[at++] = other;
    out[at++] = Math.round(confidence * 1000);
    out[at++] = origin;
    out[at++] = reason;
  }
  return out;
}

/** A page has no use for the confidence: it stays a number of the array. */
export function decodeMentions(numbers: Int32Array): Omit<MentionRow, 'confidence'>[] {
  const rows: Omit<MentionRow, 'confidence'>[] = [];
  for (let i = 0; i < numbers.length; i += MENTION_STRIDE) {
    const [block, start, end, concept, other, , origin, reason] = numbers.subarray(i, i + MENTION_STRIDE) as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    rows.push({ block, start, end, concept, other, origin, reason });
  }
  return rows;
}
