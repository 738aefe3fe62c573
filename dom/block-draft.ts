import type { Block, Piece } from './page-blocks.ts';

/** What a browser collapses into one space or drops. A no-break space is none of it (CSS Text 3, 4.1.1); a single space needs no care. */
const COLLAPSES = / {2,}|[\t\n\f\r][ \t\n\f\r]*/g;

export interface BlockDraft {
  isEmpty(): boolean;
  add(node: Text): void;
  /** One element ends here, or another begins. */
  seam(): void;
  /** Null when there was nothing to read. */
  finish(): Block | null;
}

/** Gathers the text nodes of one block, with whitespace as a reader sees it. */
export function draftBlock(owner: Node): BlockDraft {
  const pieces: Piece[] = [];
  const edges: number[] = [];
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

    for (const { 0: run, index } of data.matchAll(COLLAPSES)) {
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

  function finish(): Block | null {
    const end = spaced ? text.length - 1 : text.length;
    if (end < 1) return null;
    if (pieces.at(-1)!.from >= end) pieces.pop();
    return { text: text.slice(0, end), edges, pieces, owner };
  }

  return { isEmpty: () => !text, add, seam: () => void (seamed = true), finish };
}
