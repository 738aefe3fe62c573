/** The words of a page that begin with a capital and go on in small Latin letters, in columns: found once, for surnames and slips. */
export interface CapitalisedWords {
  count: number;
  blocks: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** `Kim` of "Kim Jong Un", "pro-Kim" and "Kim's", not of "MacKim" or "Kim2". */
export function capitalisedWords(texts: readonly string[]): CapitalisedWords {
  let words: CapitalisedWords = { count: 0, blocks: new Int32Array(1024), starts: new Int32Array(1024), ends: new Int32Array(1024) };
  for (let block = 0; block < texts.length; block++) {
    const text = texts[block]!;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      if (!isCapital(text.charCodeAt(at)) || (at > 0 && isWordUnit(text.charCodeAt(at - 1)))) continue;
      const start = at;
      while (++at < length && isSmall(text.charCodeAt(at)));
      if (at - start > 1 && !(at < length && isWordUnit(text.charCodeAt(at)))) words = add(words, block, start, at);
      at--;
    }
  }
  return words;
}

function add(words: CapitalisedWords, block: number, start: number, end: number): CapitalisedWords {
  const { count } = words;
  const room = count < words.starts.length ? words : larger(words);
  room.blocks[count] = block;
  room.starts[count] = start;
  room.ends[count] = end;
  room.count = count + 1;
  return room;
}

function larger({ count, blocks, starts, ends }: CapitalisedWords): CapitalisedWords {
  const grown = (list: Int32Array): Int32Array => {
    const next = new Int32Array(list.length * 2);
    next.set(list);
    return next;
  };
  return { count, blocks: grown(blocks), starts: grown(starts), ends: grown(ends) };
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** What `\w` means. */
function isWordUnit(unit: number): boolean {
  return isSmall(unit) || isCapital(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}
