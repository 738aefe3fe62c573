import { FOLD, HARD, IGNORED, RARE, SURROGATE, UNKNOWN_FOLD, foldOf, isLetter, isSyllabic } from './fold.ts';
import { CHECK_FACTOR, HASH_PRIME, HASH_SEED, syllableHash } from './tokens.ts';

/** The words of a text, in columns. They stay as they are until the next text is read. */
export interface Tokens {
  count: number;
  /** Where each ends, behind its last letter. */
  ends: Int32Array;
  hashes: Int32Array;
  checks: Int32Array;
  /** The last letter, folded: a syllable's own, an s that may be a plural's. */
  lasts: Uint16Array;
  /** Something was met that `normalise` may take apart or compose. */
  unusual: boolean;
}

/** Texts up to this long share one set of columns. */
const KEPT = 1 << 17;
let kept = columns(1 << 13);

function columns(capacity: number): Tokens {
  return {
    count: 0,
    ends: new Int32Array(capacity),
    hashes: new Int32Array(capacity),
    checks: new Int32Array(capacity),
    lasts: new Uint16Array(capacity),
    unusual: false,
  };
}

/** One more than the letters: what stands behind the last word is written and counts for nothing. */
function columnsFor(length: number): Tokens {
  if (length >= KEPT) return columns(length + 1);
  if (kept.ends.length <= length) kept = columns(2 ** Math.ceil(Math.log2(length + 1)));
  return kept;
}

/**
 * Reads a text once, without a branch that its words decide: a processor guesses the end of a word wrong more often than not, and
 * that costs more than writing every unit's columns and keeping only those of the ends. What is rare leaves this path.
 */
export function tokenise(text: string): Tokens {
  const { length } = text;
  const tokens = columnsFor(length);
  const { ends, hashes, checks, lasts } = tokens;
  let count = 0;
  let hash = HASH_SEED;
  let check = 0;
  let last = 0;
  let inside = 0;
  let unusual = false;
  for (let at = 0; at < length; at++) {
    let folded = FOLD[text.charCodeAt(at)]!;
    if (folded >= RARE) {
      const unit = text.charCodeAt(at);
      if (folded === UNKNOWN_FOLD) folded = foldOf(unit);
      if (folded === IGNORED) {
        if (inside !== 0) {
          const next = behindIgnored(text, at);
          if (continuesWord(text, next)) {
            at = next - 1;
            continue;
          }
        }
        folded = HARD;
      } else if (folded === SURROGATE) {
        unusual ||= unit === 0xd835 || unit === 0xd83c;
        folded = HARD;
      } else if (folded >= RARE) {
        unusual ||= mayCompose(unit);
        if (isSyllabic(folded)) {
          if (inside !== 0) {
            ends[count] = at;
            hashes[count] = hash;
            checks[count] = check;
            lasts[count++] = last;
          }
          ends[count] = at + 1;
          hashes[count] = syllableHash(folded);
          checks[count] = folded;
          lasts[count++] = folded;
          hash = HASH_SEED;
          check = 0;
          inside = 0;
          continue;
        }
      }
    }
    ends[count] = at;
    hashes[count] = hash;
    checks[count] = check;
    lasts[count] = last;
    // All ones for a letter, else zero.
    const letter = (0x1f - folded) >> 31;
    count += inside & ~letter & 1;
    hash = (Math.imul(hash ^ folded, HASH_PRIME) & letter) | (HASH_SEED & ~letter);
    check = (Math.imul(check, CHECK_FACTOR) + folded) & letter;
    last = folded;
    inside = letter;
  }
  if (inside !== 0) {
    ends[count] = length;
    hashes[count] = hash;
    checks[count] = check;
    lasts[count++] = last;
  }
  tokens.count = count;
  tokens.unusual = unusual;
  return tokens;
}

function behindIgnored(text: string, from: number): number {
  let at = from;
  while (at < text.length && foldOf(text.charCodeAt(at)) === IGNORED) at++;
  return at;
}

function continuesWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const folded = foldOf(text.charCodeAt(at));
  return isLetter(folded) && !isSyllabic(folded);
}

/** Conjoining jamo, and ligatures of two letters. */
function mayCompose(unit: number): boolean {
  return (
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xd7b0 && unit < FIRST_SURROGATE) ||
    (unit >= 0xfb00 && unit <= 0xfb06)
  );
}

const FIRST_SURROGATE = 0xd800;
