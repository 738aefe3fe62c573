import type { Block, Piece } from './page-blocks.ts';

/** What a browser collapses into one space or drops. A no-break space is none of it (CSS Text 3, 4.1.1); a single space needs no care. */
const COLLAPSES = / {2,}|[\t\n\f\r][ \t\n\f\r]*/g;
/** Anything else. */
const SEEN = /[^ \t\n\f\r]/;

export interface BlockDraft {
  isEmpty(): boolean;
  add(node: Text): void;
  /** One element ends here, or another begins. */
  seam(): void;
  /** Puts it to the others, if there was anything to read. The next block begins. */
  finish(owner: Node): void;
}

/** Gathers the text nodes of one block after the other, with whitespace as a reader sees it. */
export function draftBlocks(blocks: Block[]): BlockDraft {
  let pieces: Piece[] = [];
  let edges: number[] = [];
  let text = '';
  let spaced = true;
  let seamed = false;

  function put(node: Text, at: number, part: string): void {
    const last = pieces.at(-1);
    const from = text.length;
    if (seamed && !spaced && part[0] !== ' ') edges.push(from);
    if (last?.node !== node || last.at - last.from !== at - from) pieces.push({ node, at, from });
    text += part;
    seamed = false;
    spaced = part.endsWith(' ');
  }

  function add(node: Text): void {
    const { data } = node;
    // Most text nodes of a page are what stands between its tags.
    if (spaced && !SEEN.test(data)) return;
    let at = 0;
    // One expression and its own place in the text: `matchAll` copies it for each of thousands of nodes.
    for (;;) {
      const match = COLLAPSES.exec(data);
      const end = match ? match.index : data.length;
      if (spaced && data[at] === ' ') at++;
      if (at < end) put(node, at, data.slice(at, end));
      if (!match) return;
      if (!spaced) put(node, end, ' ');
      at = end + match[0].length;
    }
  }

  return {
    isEmpty: () => !text,
    add,
    seam: () => void (seamed = true),
    finish(owner) {
      seamed = false;
      if (!text) return;
      const end = spaced ? text.length - 1 : text.length;
      if (pieces.at(-1)!.from >= end) pieces.pop();
      blocks.push({ text: text.slice(0, end), edges, pieces, owner });
      [pieces, edges, text, spaced] = [[], [], '', true];
    },
  };
}
