/**
 * What a UTF-16 code unit is to the matcher: a kind of break, something to skip, or a folded letter. One 128 kB table for
 * every lexicon, filled as characters are met: building it whole takes 16 to 40 ms of cold start.
 */

/** Ends every phrase. */
export const HARD = 0;
/** Space, hyphen, middle dot: between the words of a phrase. */
export const SOFT = 1;
/** A full stop: tight in "7.27", the end of a sentence before a space. */
export const DOT = 3;
export const COMMA = 4;
/** Every value from here on is a folded letter or digit; but for the last few, which are none. */
const LETTER = 0x20;
/** From here on the inner loop stops to look: conjoining jamo, syllables, and the values below. */
export const RARE = 0x1100;
/** Half of an emoji or of a mathematical letter; it ends a phrase. */
export const SURROGATE = 0xfffd;
/** Combining marks, soft hyphen, joiners, apostrophes: not there. */
export const IGNORED = 0xfffe;

const UNKNOWN = 0xffff;
const table = new Uint16Array(0x10000).fill(UNKNOWN);

/** The table itself, for the inner loop: where it says `UNKNOWN_FOLD`, call `foldOf`. */
export const FOLD: Uint16Array = table;

export function isLetter(folded: number): boolean {
  return folded >= LETTER && folded < SURROGATE;
}

export function foldOf(unit: number): number {
  const known = table[unit]!;
  return known === UNKNOWN ? (table[unit] = classify(unit)) : known;
}

const FIRST_SYLLABIC = 0x2e80;
const FIRST_HANGUL = 0xac00;
const LAST_SYLLABIC = 0xd7a3;

/** Hangul syllables, Han and kana: each is a token of its own, since no space need stand between words. */
export function isSyllabic(folded: number): boolean {
  return folded >= FIRST_SYLLABIC && folded <= LAST_SYLLABIC;
}

export function isHangul(folded: number): boolean {
  return folded >= FIRST_HANGUL && folded <= LAST_SYLLABIC;
}

// Apostrophes, primes and the backtick, which AsiaPress types for one ("Workers` Party").
const APOSTROPHES = "'’ʼʹ′`´＇‛";
const SOFT_MARKS = '-‐‑‒–−·•・ㆍ‧∙⋅‘/';
const DOTS = '.．。';
const COMMAS = ',，、';
// "20×10": KCNA writes the sign, others the letter.
const LETTER_LIKE: Record<string, string> = { '×': 'x', '✕': 'x', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ı: 'i' };

function classify(unit: number): number {
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit;
  // "👍Pyongyang" is Pyongyang.
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(unit);
  const like = LETTER_LIKE[char];
  if (like) return like.charCodeAt(0);
  if (APOSTROPHES.includes(char) || /[\p{M}\p{Cf}]/u.test(char)) return IGNORED;
  if (SOFT_MARKS.includes(char) || /\s/u.test(char)) return SOFT;
  if (DOTS.includes(char)) return DOT;
  if (COMMAS.includes(char)) return COMMA;
  if (char === '_') return unit;
  if (!/[\p{L}\p{N}]/u.test(char)) return HARD;
  const base = char.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\p{M}/gu, '');
  // What folds to several letters (ß, a ligature) stays itself here; `normalise` takes compatibility forms apart first.
  // "Ǿ" is an o too; Arabic signs that stand alone decompose to a space.
  const folded = LETTER_LIKE[base] ?? base;
  return folded.length === 1 && folded.charCodeAt(0) > LETTER ? folded.charCodeAt(0) : unit;
}
