/** Shorter words are one letter from too many others. */
export const LONG = 6;

const VOWELS: ReadonlySet<number> = new Set([...'aeiou'].map((letter) => letter.charCodeAt(0)));
const SIBILANT = 0x73;
const H = 0x68;
const E = 0x65;
const O = 0x6f;
const U = 0x75;
const Y = 0x79;
/** Changes by which one romanisation differs from another: the word may be right, and another place's (Sunchon, Suncheon). */
const SYSTEMATIC: ReadonlySet<string> = new Set(['kg', 'gk', 'pb', 'bp', 'td', 'dt', 'cj', 'jc', 'lr', 'rl']);

/** A word of a text is a name with one letter left out, put in, changed or swapped with its neighbour, past the first. */
export function isOneSlip(text: string, start: number, end: number, name: string): boolean {
  const length = end - start;
  const more = length - name.length;
  if (more < -1 || more > 1 || text.charCodeAt(start) !== name.charCodeAt(0)) return false;
  const shorter = Math.min(length, name.length);
  let at = 1;
  while (at < shorter && text.charCodeAt(start + at) === name.charCodeAt(at)) at++;
  if (more === 0) return at < shorter && isOtherLetter(text, start + at, end, name, at);
  if (more === 1) return isSame(text, start + at + 1, end, name, at) && !isHabit(text, start + at, end);
  return isSame(text, start + at, end, name, at + 1) && !isHabit(name, at, name.length);
}

/** Changed, or swapped with the next. */
function isOtherLetter(text: string, at: number, end: number, name: string, inName: number): boolean {
  const written = text.charCodeAt(at);
  const right = name.charCodeAt(inName);
  // Another vowel makes another name (Haeryong is in the South, Ryanggang is not Ryonggang).
  if ((VOWELS.has(written) && VOWELS.has(right)) || SYSTEMATIC.has(text[at]! + name[inName]!)) return false;
  if (isSame(text, at + 1, end, name, inName + 1)) return true;
  return written === name.charCodeAt(inName + 1) && right === text.charCodeAt(at + 1) && isSame(text, at + 2, end, name, inName + 2);
}

function isSame(text: string, from: number, end: number, name: string, inName: number): boolean {
  if (end - from !== name.length - inName) return false;
  for (let at = from, other = inName; at < end; at++, other++) if (text.charCodeAt(at) !== name.charCodeAt(other)) return false;
  return true;
}

/** A letter that is there or not: eo for o, eu for u, ph for p, or a plural's s. */
function isHabit(longer: string, at: number, end: number): boolean {
  const unit = longer.charCodeAt(at);
  if (unit === H) return true;
  const next = longer.charCodeAt(at + 1);
  if (unit === E && at + 1 < end && (next === O || next === U)) return true;
  if (unit === SIBILANT && at + 1 === end) return true;
  return at + 2 === end && next === SIBILANT && (VOWELS.has(unit) || unit === Y);
}
