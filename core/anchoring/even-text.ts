/** Text with its white space evened out, and the way back to the text it came from. */
export interface EvenText {
  text: string;
  /** `at[i]` is the offset in the original of the code unit `text[i]`; one more entry for the end. */
  at: Int32Array;
}

const SPACE = /\s/;

/**
 * Runs of white space (no-break spaces and line breaks among them) become one space, characters that nobody sees go. Words are left
 * alone: a passage whose letters changed is not the same passage.
 */
export function evenText(original: string): EvenText {
  const steps = eveningText(original);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Characters between two pauses: half a millisecond in a page that has not run this before. */
const STEP = 1 << 14;

/** As `evenText`, with pauses. */
export function* eveningText(original: string): Generator<void, EvenText> {
  const at = new Int32Array(original.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let spaced = true; // leading white space goes
  for (let i = 0; i < original.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const code = original.charCodeAt(i);
    const space = code <= 0x20 || code >= 0xa0 ? SPACE.test(original[i]!) && !isUnseen(code) : false;
    const keep = space ? !spaced : !isUnseen(code);
    if (keep && !(space && code !== 0x20)) {
      at[length++] = i;
      spaced = space;
      continue;
    }
    // What is copied as it stands ends here.
    parts.push(original.slice(from, i));
    from = i + 1;
    if (!keep) continue;
    parts.push(' ');
    at[length++] = i;
    spaced = true;
  }
  parts.push(original.slice(from));
  let text = parts.join('');
  if (text.endsWith(' ')) text = text.slice(0, -1);
  at[text.length] = original.length;
  return { text, at: at.subarray(0, text.length + 1) };
}

/** Soft hyphen, zero-width space, joiners and marks, word joiner, byte order mark. */
function isUnseen(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** Where a stretch of the even text lies in the original: from its first character to just after its last. */
export function originalSpan(even: EvenText, start: number, end: number): { start: number; end: number } {
  const last = even.at[end - 1];
  return { start: even.at[start] ?? 0, end: last === undefined ? (even.at[start] ?? 0) : last + 1 };
}

/** The offset in the even text of the first character at or after `offset` in the original. */
export function evenOffset(even: EvenText, offset: number): number {
  let low = 0;
  let high = even.at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (even.at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
