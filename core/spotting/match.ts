import { caseFits } from '../glossary/case-shape.ts';
import { LANGS, ROLE, type SurfaceClass } from '../glossary/lexicon-format.ts';
import { type Lexicon, isLastRow, rowAt, rowClass, rowTarget } from '../glossary/lexicon.ts';
import type { Candidate, Clue, Findings, Reading } from './candidate.ts';
import { isHangul } from './fold.ts';
import { type JoinedText, joinedText, withoutCuts } from './joined-text.ts';
import { koreanWordMayEnd, spacingFits } from './korean.ts';
import { isInAddress } from './masks.ts';
import type { TextBlock } from './mention.ts';
import { type Normalised, normalise } from './normalise.ts';
import { CAPACITY } from './read-words.ts';
import { HIT, HIT_STRIDE, newHits, scan } from './scan.ts';
import { GAP } from './tokens.ts';

const KOREAN = LANGS.indexOf('ko');

/** So many characters are read at a time: what is noted of them stays in the processor's caches, and there is room for their words. */
const BATCH = CAPACITY - 1;
const hits = newHits();

/** Finds every surface of every block whose letters, case and neighbours fit, and every clue. */
export function match(blocks: readonly TextBlock[], lexicon: Lexicon): { findings: Findings; sources: Normalised[] } {
  const findings: Findings = { texts: [], candidates: [], cues: [], countries: [], anchors: [] };
  const sources: Normalised[] = [];
  let from = 0;
  let length = 0;
  for (let i = 0; i < blocks.length; i++) {
    // And a separator.
    length += blocks[i]!.text.length + 1;
    const next = i + 1;
    if (next < blocks.length && length + blocks[next]!.text.length < BATCH) continue;
    const joined = findAll(from === 0 && next === blocks.length ? blocks : blocks.slice(from, next), lexicon);
    sift(joined, from, lexicon, findings);
    for (const source of joined.sources) {
      sources.push(source);
      findings.texts.push(source.text);
    }
    from = next;
    length = 0;
  }
  return { findings, sources };
}

function findAll(blocks: readonly TextBlock[], lexicon: Lexicon): JoinedText {
  const find = (sources: Normalised[]): [joined: JoinedText, unusual: boolean] => {
    const joined = joinedText(blocks, sources);
    hits.length = 0;
    return [joined, scan(joined.text, lexicon, hits)];
  };
  const [plain, unusual] = find(blocks.map(({ text }) => ({ text, map: null })));
  if (!unusual) return plain;
  const sources = blocks.map(({ text }) => normalise(text));
  return sources.every(({ map }) => map === null) ? plain : find(sources)[0];
}

/** Keeps the hits that fit, block by block. */
function sift({ text, segments, sources }: JoinedText, firstBlock: number, lexicon: Lexicon, findings: Findings): void {
  const { data, length } = hits;
  const { candidates } = findings;
  let place = -1;
  let segment = segments[0]!;
  let nextStart = 0;
  let blockFrom = candidates.length;
  let blockOf = -1;
  for (let at = 0; at < length; at += HIT_STRIDE) {
    let start = data[at + HIT.start]!;
    let end = data[at + HIT.end]!;
    if (start >= nextStart) {
      if (segment.cuts !== null) mergeBlock(candidates, blockFrom);
      do segment = segments[++place]!;
      while (place + 1 < segments.length && segments[place + 1]!.start <= start);
      nextStart = place + 1 < segments.length ? segments[place + 1]!.start : Infinity;
      // A block may have hits only where its words are cut.
      if (segment.source !== blockOf) blockFrom = candidates.length;
      blockOf = segment.source;
    }
    const { cuts, source } = segment;
    let shift = segment.start;
    let read = text;
    if (cuts !== null) {
      // What stands around it is read without the cuts.
      read = sources[source]!.text;
      start = withoutCuts(cuts, start - shift);
      end = withoutCuts(cuts, end - shift);
      shift = 0;
    }
    const readings = readingsOf(read, start, end, shift, firstBlock + source, at, lexicon, findings);
    if (readings === null) continue;
    const candidate = { block: firstBlock + source, start: start - shift, end: end - shift, text: read.slice(start, end), readings };
    addCandidate(candidates, cuts === null ? blockFrom : candidates.length, candidate);
  }
  if (segment.cuts !== null) mergeBlock(candidates, blockFrom);
}

/** What a hit may name, each row of it; clues go where they belong. */
function readingsOf(
  text: string,
  start: number,
  end: number,
  shift: number,
  block: number,
  hit: number,
  lexicon: Lexicon,
  findings: Findings,
): Reading[] | null {
  const reference = hits.data[hit + HIT.row]!;
  const gaps = hits.data[hit + HIT.gaps]!;
  let readings: Reading[] | null = null;
  let isPlaced = false;
  for (let index = 0; ; index++) {
    const row = rowAt(lexicon, reference, index);
    const surface = lexicon.classes[rowClass(row)]!;
    // The case first: most hits are words that are no names.
    if (caseFits(text, start, end, surface.caseShape) && gapsFit(gaps, surface, text, start)) {
      if (!isPlaced && (!edgesFit(text, start, end) || isInAddress(text, start, end))) return null;
      isPlaced = true;
      const target = rowTarget(row);
      if (surface.role !== ROLE.sense) clueList(surface.role, findings).push({ block, start: start - shift, end: end - shift, target });
      else if (surface.lang !== KOREAN || spacingFits(text, start, end, (surface.gaps & GAP.space) !== 0)) {
        if (readings === null) readings = [{ concept: target, surface }];
        else readings.push({ concept: target, surface });
      }
    }
    if (isLastRow(row)) return readings;
  }
}

function clueList(role: number, { cues, countries, anchors }: Findings): Clue[] {
  return role === ROLE.cue ? cues : role === ROLE.country ? countries : anchors;
}

/** The longest of those that begin together stands first; the same span is found twice where a word is read with and without its s. */
function addCandidate(candidates: Candidate[], from: number, candidate: Candidate): void {
  let at = candidates.length;
  while (at > from && candidates[at - 1]!.start === candidate.start && candidates[at - 1]!.end < candidate.end) at--;
  const before = at > from ? candidates[at - 1]! : undefined;
  if (before && before.start === candidate.start && before.end === candidate.end) addReadings(before, candidate.readings);
  else if (at === candidates.length) candidates.push(candidate);
  else candidates.splice(at, 0, candidate);
}

function addReadings(known: Candidate, readings: readonly Reading[]): void {
  for (const reading of readings) if (!known.readings.some(({ concept }) => concept === reading.concept)) known.readings.push(reading);
}

/** Brings a block's candidates of both readings, as it is and cut, into one order, each span once. */
function mergeBlock(candidates: Candidate[], from: number): void {
  const both = candidates.splice(from).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const candidate of both) addCandidate(candidates, from, candidate);
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
