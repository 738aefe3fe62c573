/** What is asked of both methods: a page's text as it is now, a passage as it was kept, and where it has gone. */
import search from 'approx-string-match';
import type { ClipDraft } from '../../../core/clips/clip.ts';
import { evenText } from '../../../core/anchoring/even-text.ts';
import { seeded, type Random } from '../support/random.ts';
import { applyEdits, changeFact, changeLetters, changeSigns, changeWords, type Edit } from './edits.ts';
import { NAMELESS, tokensOf, type Token, type Touch } from './facts.ts';
import type { Reading, Span } from './in-page.ts';

/** `light`: no fact was touched. `touched`: one was. */
export type CaseKind = 'light' | 'touched' | 'deleted';

export interface Case {
  kind: CaseKind;
  mode: string;
  page: string;
  text: string;
  exact: string;
  prefix: string;
  suffix: string;
  at: number;
  /** Where the words are now; null: they are gone, or others. */
  truth: Span | null;
  /** Where their place is, when they became others: what should be offered. */
  offer: Span | null;
}

export type ConceptSpans = (text: string) => readonly Span[];

/** Shorter ones, and those that stand twice, are not asked for on changed pages. */
const SHORTEST = 40;

export interface Kept {
  draft: ClipDraft;
  exact: string;
  prefix: string;
  suffix: string;
  at: Span;
}

/** The passages that can be told on this page, with the words around them. */
export function keptOn({ text, places }: Reading, drafts: readonly ClipDraft[]): (Kept | null)[] {
  return drafts.map((draft, i) => {
    const place = places[i];
    const quote = draft.selectors.find((one) => one.type === 'TextQuoteSelector');
    if (!place || !quote) return null;
    const exact = evenText(quote.exact).text;
    const [prefix, suffix] = [quote.prefix, quote.suffix].map((part) => part.replace(/\s+/g, ' ')) as [string, string];
    if (exact.length < SHORTEST || text.indexOf(exact) !== text.lastIndexOf(exact) || text.slice(place.start, place.end) !== exact)
      return null;
    if (!isDistinct(text, exact, place)) return null;
    return { draft, exact, prefix, suffix, at: place };
  });
}

const TOUCHES: readonly Touch[] = ['number', 'date', 'negation', 'name', 'concept'];

const LIGHT: [mode: string, edit: (text: string, tokens: readonly Token[], random: Random) => Edit[]][] = [
  ...[3, 10, 20].map((percent): [string, (text: string, tokens: readonly Token[], random: Random) => Edit[]] => [
    `${percent} % of letters changed`,
    (_, tokens, random) => changeLetters(tokens, percent, random),
  ]),
  ['10 % of text in other words', (_, tokens, random) => changeWords(tokens, 10, random)],
  ['quotes and dashes changed', (text, _, random) => changeSigns(text, random)],
];

/** Edits of the whole text that leave facts alone. */
export function* lightCases(
  page: string,
  reading: Reading,
  kept: readonly (Kept | null)[],
  concepts: ConceptSpans,
  seed: number,
): Generator<Case> {
  const tokens = tokensOf(reading.text, concepts(reading.text));
  for (const [mode, edit] of LIGHT) {
    const edited = applyEdits(reading.text, edit(reading.text, tokens, seeded(seed + mode.length)));
    for (const one of kept) {
      if (!one) continue;
      const truth = { start: edited.moved(one.at.start, 'start'), end: edited.moved(one.at.end, 'end') };
      yield { kind: 'light', mode, page, text: edited.text, ...wordsOf(one), truth, offer: null };
    }
  }
}

/** One fact of the passage changed where it stands; the passage gone; the passage gone and one like it left elsewhere. */
export function* factCases(
  page: string,
  reading: Reading,
  kept: readonly (Kept | null)[],
  concepts: ConceptSpans,
  others: { concepts: readonly string[] },
  seed: number,
): Generator<Case> {
  const { text } = reading;
  const all = tokensOf(text, concepts(text));
  const names = namesOf(text, all);
  const random = seeded(seed);
  for (const one of kept) {
    if (!one) continue;
    const { start, end } = one.at;
    const within = all.filter((token) => token.start >= start && token.start + token.text.length <= end);
    const changes = TOUCHES.flatMap((touch) => {
      const edit = changeFact(touch, within, { names, concepts: others.concepts }, random);
      return edit ? [{ touch, edit }] : [];
    });
    const words = wordsOf(one);
    for (const { touch, edit } of changes) {
      const light = changeLetters(
        all.filter((token) => token.start > edit.end + 1 || token.start + token.text.length < edit.start - 1),
        3,
        random,
      );
      const edited = applyEdits(text, [...light, edit]);
      const offer = { start: edited.moved(start, 'start'), end: edited.moved(end, 'end') };
      yield { kind: 'touched', mode: `${touch} changed, and 3 % of letters`, page, text: edited.text, ...words, truth: null, offer };
    }
    const gone = `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`;
    // Where the rest of the page holds nearly the same all the same, it has not gone.
    if (!isWithout(gone, one.exact)) continue;
    yield { kind: 'deleted', mode: 'deleted', page, text: gone, ...words, truth: null, offer: null };
    for (const { touch, edit } of changes) {
      const alike = one.exact.slice(0, edit.start - start) + edit.text + one.exact.slice(edit.end - start);
      yield {
        kind: 'deleted',
        mode: `deleted, one like it left with another ${touch}`,
        page,
        text: `${gone} ${alike}`,
        ...words,
        truth: null,
        offer: null,
      };
    }
  }
}

/** The page was changed in its elements. */
export function* pageCases(mode: string, page: string, reading: Reading, kept: readonly (Kept | null)[]): Generator<Case> {
  for (let i = 0; i < kept.length; i++) {
    const [one, truth] = [kept[i], reading.places[i]];
    if (!one || !truth) continue;
    // What took part of the passage out, or put something into it, made it another one.
    yield { kind: 'light', mode, page, text: reading.text, ...wordsOf(one), truth, offer: null };
  }
}

const wordsOf = ({ exact, prefix, suffix, at }: Kept) => ({ exact, prefix, suffix, at: at.start });

/** Capitals in the middle of a sentence, of words that the page never writes small. */
function namesOf(text: string, tokens: readonly Token[]): string[] {
  const small = new Set(tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ text }) => text));
  const names = tokens.filter(
    ({ touch, start, text: word }) =>
      touch === 'name' &&
      word.length > 2 &&
      !small.has(word.toLowerCase()) &&
      !NAMELESS.has(word.toLowerCase().replace('’', "'")) &&
      /\p{Ll}{2} $/u.test(text.slice(Math.max(0, start - 3), start)),
  );
  return [...new Set(names.map(({ text }) => text))];
}

/** Whether the page has no other place that is nearly the same, as boilerplate has. */
function isDistinct(text: string, exact: string, { start, end }: Span): boolean {
  return isWithout(`${text.slice(0, start)}\n${text.slice(end)}`, exact);
}

function isWithout(text: string, exact: string): boolean {
  return search(text, exact, Math.floor(exact.length / 5)).length === 0;
}
