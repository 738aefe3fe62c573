/** Reads a page as a reader sees it: blocks of text that cross inline elements, with a map back to nodes and offsets. */
import type { TextBlock } from '../core/spotting/mention.ts';
import { draftBlocks } from './block-draft.ts';
import { ELEMENT, TEXT } from './node-numbers.ts';
import { BLOCK, LEFT_OUT, OBJECT, SILENT, kindOf } from './page-kinds.ts';

/** From offset `from` of the block's text on, until the next piece, characters are those of `node` from its offset `at` on. */
export interface Piece {
  node: Text;
  at: number;
  from: number;
}

export interface Block extends TextBlock {
  edges: readonly number[];
  /** In the order of the text; never empty. */
  pieces: readonly Piece[];
  /** The block-level element (or shadow root) whose own text this is. */
  owner: Node;
}

export interface Reading {
  blocks: Block[];
  /** Open shadow roots that were met and read: no observer of the page sees into them. */
  shadowRoots: ShadowRoot[];
}

/** All text of `root` at once. */
export function collectBlocks(root: Node): Block[] {
  const reading: Reading = { blocks: [], shadowRoots: [] };
  const steps = readBlocks(root, reading);
  while (!steps.next().done);
  return reading.blocks;
}

/**
 * The same in small steps, so that the page can run in between. Ends with false when the page took away the ground it
 * stood on: what was read until then is not all there is.
 *
 * With `fresh`, only the text that `root` itself owns is read, and whatever is in or under an element of `fresh`.
 */
export function* readBlocks(root: Node, reading: Reading, fresh?: ReadonlySet<Node>): Generator<void, boolean> {
  const owners = [root];
  const shadows: ShadowRoot[] = [];
  /** While set, everything below is read. */
  let deep = !fresh || fresh.has(root) ? root : null;
  const draft = draftBlocks(reading.blocks);
  // To ask each element for its attributes takes as long as all the rest of the walk.
  const leftOut = new Set<Node>((root as ParentNode).querySelectorAll(LEFT_OUT));
  let node = root;
  let count = 0;

  function cut(): void {
    draft.finish(owners.at(-1)!);
  }

  /** Whether there is something to read in it. */
  function enter(element: Element): boolean {
    const kind = kindOf(element);
    const isOpen = (deep || fresh!.has(element) || kind !== BLOCK) && kind <= BLOCK && !leftOut.has(element);
    if (kind === BLOCK || kind === OBJECT) cut();
    else if (kind !== SILENT) draft.seam();
    if (isOpen) {
      if (kind === BLOCK) owners.push(element);
      if (fresh?.has(element)) deep ??= element;
      if (deep && element.shadowRoot) shadows.push(element.shadowRoot);
    }
    return isOpen;
  }

  function leave(element: Element): void {
    if (deep === element) deep = null;
    if (element !== owners.at(-1)) return draft.seam();
    cut();
    owners.pop();
  }

  for (;;) {
    // The clock is asked after so many nodes.
    if (++count % 48 === 0) {
      yield;
      if (!root.contains(node)) return false;
    }
    let next: Node | null = null;
    if (node.nodeType === TEXT) draft.add(node as Text);
    else if (node === root) next = node.firstChild;
    else if (node.nodeType === ELEMENT && enter(node as Element)) {
      next = node.firstChild;
      if (!next) leave(node as Element);
    }
    while (!next && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode!;
      if (node !== root) leave(node as Element);
    }
    if (!next) break;
    node = next;
    if (shadows[0] && draft.isEmpty() && !(yield* readShadows(shadows, reading))) return false;
  }
  cut();
  return yield* readShadows(shadows, reading);
}

function* readShadows(shadows: ShadowRoot[], reading: Reading): Generator<void, boolean> {
  for (let shadow; (shadow = shadows.shift());) {
    reading.shadowRoots.push(shadow);
    if (!(yield* readBlocks(shadow, reading))) return false;
  }
  return true;
}
