import type { Lexicon } from '../glossary/lexicon.ts';
import { type CapitalisedWords, LETTER_SLOTS, letterSlot } from './capitalised-words.ts';
import type { Candidate, Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import { onThisPage } from './page-surface.ts';
import { WEIGHTS } from './weights.ts';

interface Bearer {
  concept: number;
  fullName: string;
  /** How often the page gives the full name, and where first in each block. */
  count: number;
  firstIn: Map<number, number>;
}

/** So often named in full, a person is who the page is about, and the surname alone means them anywhere on it. */
const OFTEN = 2;

/**
 * Surnames alone, once the page gives the full name: "Pak" for Pak Thae Song. Left alone where two people of that surname are
 * about, whether the glossary knows both or not.
 */
export function bareSurnames(
  findings: Findings,
  wordsOfPage: () => CapitalisedWords,
  decided: readonly Decided[],
  lexicon: Lexicon,
): Decided[] {
  const bearers = soleBearers(decided, lexicon);
  if (bearers.size === 0) return [];
  const words = wordsOfPage();
  const places = placesOf(bearers, words, findings.texts);
  const found: Decided[] = [];
  for (const [surname, { concept, fullName, count, firstIn }] of bearers) {
    const own = places.get(surname) ?? [];
    if (othersNamed(findings, words, own, surname, fullName)) continue;
    for (const place of own) {
      const block = words.blocks[place]!;
      const start = words.starts[place]!;
      const text = findings.texts[block]!;
      if (text.charCodeAt(start - 1) === HYPHEN || !standsAlone(text, start, start + surname.length)) continue;
      if (count < OFTEN && !((firstIn.get(block) ?? Infinity) < start)) continue;
      found.push(
        onThisPage({ block, start, text: surname }, concept, { type: 'short', odds: WEIGHTS.surname, ground: `short for ${fullName}` }),
      );
    }
  }
  return found;
}

const HYPHEN = 0x2d;

const beginnings = new Uint8Array(LETTER_SLOTS);

/** Where among the capitalised words each surname stands. */
function placesOf(bearers: ReadonlyMap<string, Bearer>, words: CapitalisedWords, texts: readonly string[]): Map<string, number[]> {
  beginnings.fill(0);
  let longest = 0;
  for (const surname of bearers.keys()) {
    beginnings[letterSlot(surname, 0, 1, 1)] = 1;
    longest = Math.max(longest, surname.length);
  }
  const places = new Map<string, number[]>();
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i]!;
    const end = words.ends[i]!;
    const text = texts[words.blocks[i]!]!;
    if (end - start > longest || beginnings[letterSlot(text, start, start + 1, start + 1)] === 0) continue;
    const word = text.slice(start, end);
    if (!bearers.has(word)) continue;
    const known = places.get(word);
    if (known) known.push(i);
    else places.set(word, [i]);
  }
  return places;
}

/** "President Trump" does not make any president him. */
const TITLE =
  /^(?:Premier|President|Chairman|Chairwoman|Leader|Comrade|General|Marshal|Admiral|Colonel|Minister|Ambassador|Secretary|Director|Dictator|Dear|Great|Supreme|Young|Princess|Mr|Ms|Mrs|Dr)$/;

/** Surnames that one person of the glossary, and only one, bears on the page. */
function soleBearers(decided: readonly Decided[], lexicon: Lexicon): Map<string, Bearer> {
  const bearers = new Map<string, Bearer | null>();
  let longest: Candidate | undefined;
  for (let i = 0; i < decided.length; i++) {
    const { candidate, senses } = decided[i]!;
    const sense = senses[0];
    if (sense === undefined) continue;
    // Of those that begin together the longest comes first: who writes "Kim Il Sung Square" has not spoken of him yet.
    const isBegin = longest !== undefined && longest.block === candidate.block && longest.start === candidate.start;
    if (!isBegin) longest = candidate;
    if (lexicon.kind(sense.concept) !== 'person') continue;
    const surname = /^([A-Z][a-z]+)[ -][A-Z]/.exec(candidate.text)?.[1];
    if (!surname || TITLE.test(surname)) continue;
    const known = bearers.get(surname);
    if (known === null || (known && known.concept !== sense.concept)) {
      bearers.set(surname, null);
      continue;
    }
    const bearer = known ?? { concept: sense.concept, fullName: candidate.text, count: 0, firstIn: new Map<number, number>() };
    bearer.fullName = fuller(bearer.fullName, candidate.text);
    bearers.set(surname, bearer);
    if (isBegin) continue;
    bearer.count++;
    bearer.firstIn.set(candidate.block, Math.min(candidate.start, bearer.firstIn.get(candidate.block) ?? Infinity));
  }
  return new Map([...bearers].filter((entry): entry is [string, Bearer] => entry[1] !== null));
}

/** The longer, or the first by its letters: never the first on the page. */
function fuller(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}

/** The shape of a syllable or two of a Korean given name in Latin letters. */
const GIVEN_NAMES = / [A-Z][a-z]{1,5}[ -][A-Za-z][a-z]{0,5}\b/y;

/** Somebody else of this surname is named in full: "Kim Beom-su". Words after a surname ("Kim Attends Ceremony") are longer. */
function othersNamed({ texts }: Findings, words: CapitalisedWords, places: readonly number[], surname: string, fullName: string): boolean {
  const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const own = letters(fullName);
  return places.some((place) => {
    const start = words.starts[place]!;
    const text = texts[words.blocks[place]!]!;
    if (text.charCodeAt(start + surname.length) !== SPACE) return false;
    GIVEN_NAMES.lastIndex = start + surname.length;
    const given = GIVEN_NAMES.exec(text)?.[0];
    if (given === undefined || !/[A-Z][a-z]+-[a-z]/.test(given)) return false;
    const name = surname + given;
    return letters(name) !== own && soundsKorean(name);
  });
}

const SPACE = 0x20;

const SYLLABLE = /^(?:kk|tt|pp|ss|jj|ch|kh|th|ph|sh|[bcdghjklmnprstwy])?[wy]?(?:ae|eo|eu|ui|oe|oo|ee|ou|[aeiou])(?:ng|[hklmnprt])?$/i;

function soundsKorean(name: string): boolean {
  return name
    .split(/[ -]/)
    .slice(1)
    .every((syllable) => SYLLABLE.test(syllable));
}

/** A given name or initial before it ("Jack Kim") makes it somebody else; a title or the start of a sentence does not. */
const NAME_BEFORE = /(?:^|[^\w'’-])(?:[A-Z][a-z]+(?:-[a-z]+)?|[A-Z]\.)[ -]$/;
const NO_NAME =
  /\b(?:Premier|President|Chairman|Chairwoman|Leader|Mr\.?|Ms\.?|Mrs\.?|Comrade|General|Marshal|Minister|Secretary|Director|Dictator|But|And|When|While|As|If|After|Before|Since|That|The|For|In|On|With|By|Though|Although|Because|Both|Then|Now|Meanwhile|Where|Until|Later|Earlier|Today|Yesterday|Still|Instead|Once|Here|There|So|Yet|Nor|Or|[A-Z][a-z]+ly)\s$/;
/** The surname begins a longer name, or a phrase of its own. */
const LONGER = /^(?:-|\s[A-Z]|['’]s\s[A-Z]|\s(?:family|dynasty|regime|clan|dictatorship)\b)/;

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return !LONGER.test(text.slice(end, end + 16)) && (!NAME_BEFORE.test(before) || NO_NAME.test(before));
}
