/** Changes of the page, gathered until it is idle, as what has to be read again. */
import { idle, inSlices, pause } from './slices.ts';
import { readBlocks, type Reading } from './page-blocks.ts';
import { BLOCK, HIDING, isLeftOut, kindOf } from './page-kinds.ts';
import { onAbort } from './on-abort.ts';

/** Elements whose own text changed, each with what is new in or under it. */
export type Changes = Map<Node, Set<Node>>;

export interface PageWatch {
  /** No observer of the page sees into its shadow roots. */
  observe(root: ShadowRoot): void;
  /** As if all of it had changed. */
  touch(root: Node): void;
}

const SOONEST = 300;
const LATEST = 500;
/** So many times what the last batch took, the background's answer included, passes before the next; twice as many with each on a page that never rests. */
const REST = 4;
const MOST_REST = 128;
const LONGEST = 5000;

/** The block-level element (or shadow root) whose text `node` is part of; null when it is not read, or gone. */
function ownerOf(node: Node): Node | null {
  let owner: Node | null = null;
  for (let up: Node | null | undefined = node; up; up = parentOf(up)) {
    if (up === document) return owner;
    if (up instanceof Element) {
      const kind = kindOf(up);
      if (isLeftOut(up, kind)) return null;
      if (kind === BLOCK) owner ??= up;
    } else if (up instanceof ShadowRoot) owner ??= up;
  }
  return null;
}

/** `onChanges` gets batches one at a time; the next waits for it, and longer the longer it took. */
export function watchPage(own: WeakSet<Node>, onChanges: (changes: Changes) => Promise<void>, signal: AbortSignal): PageWatch {
  /** What changed, and whether all below it is new. */
  let pending = new Map<Node, boolean>();
  let waiting = false;
  /** Of the last batch. */
  let started = 0;
  let ended = 0;
  /** In times of what it took. */
  let rest = REST;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      // What is in something new is read with it.
      if (pending.get(record.target)) continue;
      note(record.target, record.type === 'attributes');
      for (const node of record.addedNodes) note(node, true);
    }
  });
  onAbort(signal, () => observer.disconnect());

  function note(node: Node, isNew: boolean): void {
    if (own.has(node)) return;
    pending.set(node, isNew || Boolean(pending.get(node)));
    if (!waiting) void gather();
  }

  async function gather(): Promise<void> {
    waiting = true;
    rest = performance.now() - ended < SOONEST ? Math.min(rest * 2, MOST_REST) : REST;
    await pause(Math.min(Math.max(SOONEST, (ended - started) * rest), LONGEST), signal);
    await idle(LATEST - SOONEST);
    started = performance.now();
    const nodes = pending;
    pending = new Map();
    if (signal.aborted) return;
    await onChanges(changesOf(nodes));
    ended = performance.now();
    waiting = false;
    if (pending.size > 0) void gather();
  }

  function observe(root: Node): void {
    observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: HIDING });
  }
  observe(document);

  return { observe, touch: (root) => note(root, true) };
}

/** Whether it or something around it is one of these. */
export function isWithin(node: Node | null, some: Pick<ReadonlySet<Node>, 'has'>): boolean {
  for (let up: Node | null | undefined = node; up; up = parentOf(up)) if (some.has(up)) return true;
  return false;
}

function parentOf(node: Node): Node | null | undefined {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host;
}

function changesOf(nodes: ReadonlyMap<Node, boolean>): Changes {
  const changes: Changes = new Map();
  const allNew = new Map([...nodes].filter(([, isNew]) => isNew));
  let last: Node | undefined;
  let owner: Node | null = null;
  for (const [node, isNew] of nodes) {
    // What is new belongs to the text around it, which it may part in two.
    const around = isNew ? (node.parentNode ?? node) : node;
    // Lines of a chat come by the thousand, all in one element. What is in something new is read with it.
    if (around !== last) owner = isWithin((last = around), allNew) ? null : ownerOf(around);
    if (!owner) continue;
    const fresh = changes.getOrInsert(owner, new Set());
    if (isNew) fresh.add(node);
  }
  return changes;
}

function* readAll(changes: Changes, reading: Reading): Generator<void, boolean> {
  for (const [owner, fresh] of changes) if (!(yield* readBlocks(owner, reading, fresh))) return false;
  return true;
}

/** Reads again what changed. When the page pulls the ground away half-way, once more and in one go. Null when aborted. */
export async function readChanges(changes: Changes, signal: AbortSignal, slice?: number): Promise<Reading | null> {
  const reading: Reading = { blocks: [], shadowRoots: [] };
  const isWhole = await inSlices(readAll(changes, reading), signal, slice);
  return isWhole === false ? readChanges(changes, signal, Infinity) : isWhole && reading;
}
