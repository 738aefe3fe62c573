import type { Block, Piece } from './page-blocks.ts';

/** What a browser collapses into one space or drops. A no-break space is none of it (CSS Text 3, 4.1.1); a single space needs no care. */
const COLLAPSES = / {2,}|[\t\n\f\r][ \t\n\f\r]*/g;

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

  function add(node: Text): void {
    const { data } = node;
    let at = 0;
    let joined = false;

    function copy(end: number): void {
      if (spaced && data[at] === ' ') {
        at++;
        joined = false;
      }
      if (at >= end) return;
      if (seamed && !spaced && data[at] !== ' ') edges.push(text.length);
      if (!joined) pieces.push({ node, at, from: text.length });
      text += data.slice(at, end);
      joined = true;
      seamed = false;
      spaced = data[end - 1] === ' ';
    }

    // One expression and its own place in the text: `matchAll` copies it for each of thousands of nodes.
    for (let match; (match = COLLAPSES.exec(data));) {
      const { 0: run, index } = match;
      copy(index);
      at = index + run.length;
      if (!spaced) {
        if (!joined) pieces.push({ node, at: index, from: text.length });
        text += ' ';
        spaced = true;
        joined = run.length === 1;
        seamed = false;
      } else joined = false;
    }
    copy(data.length);
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
