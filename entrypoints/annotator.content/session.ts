/** Annotates the page until the signal says stop: read, ask, paint, and again what changes. */
import { stillStands } from '../../dom/block-map.ts';
import { createHitTest } from '../../dom/hit-test.ts';
import { createHost } from '../../dom/host.ts';
import type { Block } from '../../dom/page-blocks.ts';
import { idle } from '../../dom/slices.ts';
import { createTermMarks } from '../../dom/term-marks.ts';
import { readChanges, watchPage, type Changes } from '../../dom/watch-page.ts';
import { annotate, portions, type Placed } from './annotate.ts';
import { publishAnnotator, type Annotator, type Ask } from './bridge.ts';
import { createCardDoor, type CardDoor } from './card-door.ts';
import { watchFirstNeeds } from './first-needs.ts';
import { createMarkedPage, type Marked } from './marked-page.ts';

export interface Session {
  annotator: Annotator;
  door: CardDoor;
  /** After the page was read for the first time. */
  ready: Promise<void>;
  /** The page became another one: a new address, or back from the browser's cache. */
  renew(): void;
}

const isSame = (one: Block, other: Block) =>
  one.text === other.text &&
  one.owner === other.owner &&
  one.pieces.length === other.pieces.length &&
  one.pieces.every(({ node, at, from }, i) => {
    const piece = other.pieces[i]!;
    return node === piece.node && at === piece.at && from === piece.from;
  });

export function startSession(ask: Ask, signal: AbortSignal): Session {
  const host = createHost(import.meta.env.MODE === 'test' ? 'open' : 'closed');
  const door = createCardDoor(ask, signal);
  const page = createMarkedPage();
  const shadowRoots = new Set<ShadowRoot>();
  const hits = createHitTest<Placed>(() => [...shadowRoots].filter(({ isConnected }) => isConnected));
  const marks = createTermMarks({
    name: `m${crypto.randomUUID().replaceAll('-', '')}`,
    host,
    governed: !import.meta.env.FIREFOX,
    signal,
  });
  const watch = watchPage(host.isHost, enqueue, signal);
  const listeners = new Set<() => void>();
  /** One at a time, so that no two answers are about the same text. */
  let updating = Promise.resolve();
  let isRenewed = true;

  function show(): void {
    marks.show(page.all());
    for (const listener of listeners) listener();
  }

  function keep(marked: readonly Marked[]): void {
    page.add(marked);
    for (const one of marked) hits.add(one);
  }

  function enqueue(changes: Changes): Promise<void> {
    updating = updating.then(() => update(changes));
    return updating;
  }

  async function update(changes: Changes): Promise<void> {
    const reading = await readChanges(changes, signal);
    if (!reading) return;
    for (const root of reading.shadowRoots) {
      if (shadowRoots.has(root)) continue;
      shadowRoots.add(root);
      watch.observe(root);
      marks.adopt(root);
    }
    const doubtful = page.takeDoubtful(changes);
    for (const one of doubtful) hits.drop(one);
    const known = new Map(doubtful.map((one) => [one.block.pieces[0]!.node, one]));
    const unchanged: Marked[] = [];
    const unknown = reading.blocks.filter((block) => {
      const old = known.get(block.pieces[0]!.node);
      if (!old || !isSame(old.block, block)) return true;
      unchanged.push(old);
      return false;
    });
    keep(unchanged);
    if (doubtful.length > unchanged.length) show();
    await find(unknown);
  }

  async function find(blocks: readonly Block[]): Promise<void> {
    const isFirst = isRenewed;
    isRenewed = false;
    for (const portion of portions(blocks)) {
      if (portion.length === 0 && !isFirst) return;
      const answer = await annotate(ask, portion).catch(() => null);
      if (!answer || signal.aborted) return;
      const marked = [...answer.found].map(([block, spans]) => ({ block, spans: spans.filter((span) => stillStands(block, span)) }));
      keep(marked.filter(({ spans }) => spans.length > 0));
      show();
      if (answer.hasClips) void door.open();
    }
  }

  const annotator: Annotator = {
    ...page,
    ask,
    signal,
    mentionAt: (x, y) => hits.at(x, y)?.mention ?? null,
    root: host.root,
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
    join: door.join,
  };
  publishAnnotator(annotator);
  signal.addEventListener('abort', () => {
    publishAnnotator(undefined);
    host.remove();
  });
  watchFirstNeeds(annotator, page.isMarked, door, signal);

  async function begin(): Promise<void> {
    // Frameworks take over the page's HTML now; they must find it idle, and we must find what they leave.
    await idle(1000);
    const root = (document.contentType === 'text/plain' && document.body.firstElementChild) || document.body;
    await enqueue(new Map([[root, new Set([root])]]));
  }

  return {
    annotator,
    door,
    ready: begin(),
    renew() {
      isRenewed = true;
      watch.touch(document.body);
      void door.ui()?.clipsChanged();
    },
  };
}
