import { caseFits } from '../glossary/case-shape.ts';
import { LANGS, ROLE, type SurfaceClass } from '../glossary/lexicon-format.ts';
import { type Lexicon, isLastRow, rowAt, rowClass, rowTarget } from '../glossary/lexicon.ts';
import type { Candidate, Clue, Findings, Reading } from './candidate.ts';
import { LETTER, foldOf, isHangul } from './fold.ts';
import { koreanWordMayEnd, spacingFits } from './korean.ts';
import { isInAddress, mayHoldAddress } from './masks.ts';
import type { TextBlock } from './mention.ts';
import { type Normalised, normalise, toNormalised } from './normalise.ts';
import { HIT, HIT_STRIDE, type Hits, newHits, scan } from './scan.ts';
import { GAP } from './tokens.ts';

const KOREAN = LANGS.indexOf('ko');

/** Finds every surface of every block whose letters, case and neighbours fit, and every clue. */
export function match(blocks: readonly TextBlock[], lexicon: Lexicon): { findings: Findings; sources: Normalised[] } {
  const findings: Findings = { texts: [], candidates: [], cues: [], countries: [], anchors: [] };
  const sources: Normalised[] = [];
  const hits = newHits();
  blocks.forEach((block, number) => {
    const source = normalise(block.text);
    sources.push(source);
    findings.texts.push(source.text);
    hits.length = 0;
    scan(source.text, null, lexicon, hits);
    const glued = gluedEdges(source.text, toNormalised(source, block.edges ?? []));
    if (glued.length > 0) scan(source.text, glued, lexicon, hits);
    if (hits.length > 0) sift(number, source.text, hits, lexicon, findings);
  });
  return { findings, sources };
}

/** Edges between elements inside what looks like one word: "Comrade|Kim Jong Un|received". The word is read both ways. */
function gluedEdges(text: string, edges: readonly number[]): readonly number[] {
  return edges.filter(
    (at) => at > 0 && at < text.length && foldOf(text.charCodeAt(at - 1)) >= LETTER && foldOf(text.charCodeAt(at)) >= LETTER,
  );
}

function sift(block: number, text: string, hits: Hits, lexicon: Lexicon, findings: Findings): void {
  const found = new Map<number, Candidate>();
  const addresses = mayHoldAddress(text);
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    const start = hits.data[at + HIT.start]!;
    const end = hits.data[at + HIT.end]!;
    if (!edgesFit(text, start, end) || (addresses && isInAddress(text, start, end))) continue;
    const gaps = hits.data[at + HIT.gaps]!;
    const readings: Reading[] = [];
    const reference = hits.data[at + HIT.row]!;
    for (let index = 0; ; index++) {
      const row = rowAt(lexicon, reference, index);
      const surface = lexicon.classes[rowClass(row)]!;
      if (gapsFit(gaps, surface, text, start) && caseFits(text, start, end, surface.caseShape)) {
        const clue: Clue = { block, start, end, target: rowTarget(row) };
        if (surface.role === ROLE.cue) findings.cues.push(clue);
        else if (surface.role === ROLE.country) findings.countries.push(clue);
        else if (surface.role === ROLE.anchor) findings.anchors.push(clue);
        else if (surface.lang !== KOREAN || spacingFits(text, start, end, (surface.gaps & GAP.space) !== 0))
          readings.push({ concept: clue.target, surface });
      }
      if (isLastRow(row)) break;
    }
    if (readings.length > 0) addCandidate(found, { block, start, end, text: text.slice(start, end), readings });
  }
  const candidates = [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  findings.candidates.push(...candidates);
}

/** The same span is found twice where a word is read with and without its edges, or with and without its s. */
function addCandidate(found: Map<number, Candidate>, candidate: Candidate): void {
  const key = candidate.start * 0x10000 + Math.min(candidate.end - candidate.start, 0xffff);
  const known = found.get(key);
  if (!known) found.set(key, candidate);
  else
    for (const reading of candidate.readings)
      if (!known.readings.some(({ concept }) => concept === reading.concept)) known.readings.push(reading);
}

/** A phrase crosses a comma or the end of a sentence only where its label does; "Mt. Paektu" and "7.27" are no ends. */
function gapsFit(gaps: number, surface: SurfaceClass, text: string, start: number): boolean {
  const stray = gaps & ~surface.gaps & ~GAP.space & ~GAP.tightDot;
  if (stray === 0) return true;
  if (stray !== GAP.dot) return false;
  return /^(?:Mt|St|No|Gen|Dr|Sgt|Col|Lt|[A-Z])\.\s/.test(text.slice(start, start + 6));
}

/** A surface in Hangul ends with its word or before a particle; a single Han character stands alone. */
function edgesFit(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (isHangul(last) || (end < text.length && isHangul(text.charCodeAt(end)))) return koreanWordMayEnd(text, start, end);
  if (end - start > 1 || last < 0x2e80) return true;
  return !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end));
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
