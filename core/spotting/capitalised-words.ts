/** The words of a page that begin with a capital and go on in small Latin letters, in columns: found once, for surnames and slips. */
export interface CapitalisedWords {
  count: number;
  blocks: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** The columns are used again for the next page. */
const words: CapitalisedWords = { count: 0, blocks: new Int32Array(1024), starts: new Int32Array(1024), ends: new Int32Array(1024) };

/** `Kim` of "Kim Jong Un", "pro-Kim" and "Kim's", not of "MacKim" or "Kim2". Not every page asks: they are read when it first does. */
export function capitalisedWords(texts: readonly string[]): () => CapitalisedWords {
  let isRead = false;
  return () => {
    if (isRead) return words;
    isRead = true;
    words.count = 0;
    for (let block = 0; block < texts.length; block++) addWords(texts[block]!, block);
    return words;
  };
}

function addWords(text: string, block: number): void {
  const { length } = text;
  let at = 0;
  for (;;) {
    while (at < length && (text.charCodeAt(at) - 0x41) >>> 0 > 25) at++;
    if (at >= length) return;
    const start = at++;
    while (at < length && (text.charCodeAt(at) - 0x61) >>> 0 <= 25) at++;
    if (at - start < 2 || (at < length && isWordUnit(text.charCodeAt(at))) || (start > 0 && isWordUnit(text.charCodeAt(start - 1))))
      continue;
    const { count } = words;
    if (count === words.starts.length) grow();
    words.blocks[count] = block;
    words.starts[count] = start;
    words.ends[count] = at;
    words.count = count + 1;
  }
}

function grow(): void {
  for (const name of ['blocks', 'starts', 'ends'] as const) {
    const larger = new Int32Array(words[name].length * 2);
    larger.set(words[name]);
    words[name] = larger;
  }
}

/** What `\w` means. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

export const LETTER_SLOTS = 4096;

/** Three letters of such a word, the first a capital, as a number below `LETTER_SLOTS`: some share one. */
export function letterSlot(text: string, capital: number, second: number, third: number): number {
  return ((text.charCodeAt(capital) << 10) ^ (text.charCodeAt(second) << 5) ^ text.charCodeAt(third)) & (LETTER_SLOTS - 1);
}
