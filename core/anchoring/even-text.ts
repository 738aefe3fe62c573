/** Text with its white space evened out, and the way back to the text it came from. */
export interface EvenText {
  text: string;
  /** `at[i]` is the offset in the original of the code unit `text[i]`; one more entry for the end. */
  at: Int32Array;
}

/** Seen by nobody: soft hyphen, zero-width space, joiners and marks, word joiner, byte order mark. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const SPACE = /\s/;

/**
 * Runs of white space (no-break spaces and line breaks among them) become one space, characters that nobody sees go. Words are left
 * alone: a passage whose letters changed is not the same passage.
 */
export function evenText(original: string): EvenText {
  const at = new Int32Array(original.length + 1);
  let text = '';
  let spaced = true; // leading white space goes
  for (let i = 0; i < original.length; i++) {
    const char = original.charAt(i);
    if (UNSEEN.test(char)) continue;
    const space = SPACE.test(char);
    if (space && spaced) continue;
    at[text.length] = i;
    text += space ? ' ' : char;
    spaced = space;
  }
  if (text.endsWith(' ')) text = text.slice(0, -1);
  at[text.length] = original.length;
  return { text, at: at.subarray(0, text.length + 1) };
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
