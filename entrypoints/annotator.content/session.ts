/** Annotates the page until the signal says stop: read, ask, paint, and again what changes. */
import type { Block } from '../../dom/page-blocks.ts';
import { idle } from '../../dom/slices.ts';
import { createTermMarks } from '../../dom/term-marks.ts';
import { readChanges, watchPage, type Changes } from '../../dom/watch-page.ts';
import { annotate, type Marked } from './annotate.ts';
import { publishAnnotator, type AnnotatorCore, type Ask } from './bridge.ts';
import { createCardDoor, type CardDoor } from './card-door.ts';
import { watchFirstNeeds } from './first-needs.ts';
import { createMarkedPage } from './marked-page.ts';
import { onAbort } from '../../dom/on-abort.ts';

export interface Session {
  core: AnnotatorCore;
  door: CardDoor;
  /** After the page was read for the first time. */
  ready: Promise<void>;
  /** The page became another one: a new address, or back from the browser's cache. */
  renew(): void;
}

/** Something that could be a name: numbers and clocks, which change all the time, are not sent. */
const WORD = /\p{L}{2}/u;
/** Blocks a request; the first marks need not wait for the last of a long page. */
const REQUEST = 400;

const isSame = (one: Block, other: Block) =>
  one.text === other.text &&
  one.owner === other.owner &&
  one.pieces.length === other.pieces.length &&
  one.pieces.every(({ node, at }, i) => node === other.pieces[i]!.node && at === other.pieces[i]!.at);

export function startSession(ask: Ask, signal: AbortSignal): Session {
  const door = createCardDoor(ask, signal);
  const page = createMarkedPage();
  const shadowRoots = new Set<ShadowRoot>();
  const listeners = new Set<() => void>();
  const marks = createTermMarks({
    name: `m${crypto.randomUUID().replaceAll('-', '')}`,
    isGoverned: !import.meta.env.FIREFOX,
    drawLines(blocks) {
      if (!core.drawLines && blocks.length > 0) void door.open();
      core.drawLines?.(blocks);
    },
    signal,
  });
  const core: AnnotatorCore = {
    ask,
    signal,
    marked: page.all,
    mentions: () => page.all().flatMap(({ spans }) => spans),
    shadowRoots: () => [...shadowRoots].filter(({ isConnected }) => isConnected),
    own: new WeakSet(),
    repaint: marks.repaint,
    onChange(listener, until) {
      listeners.add(listener);
      onAbort(until, () => listeners.delete(listener));
    },
    join: door.join,
  };
  const watch = watchPage(core.own, enqueue, signal);
  /** One at a time, so that no two answers are about the same text. */
  let updating = Promise.resolve();
  let isRenewed = false;

  function show(): void {
    marks.show(page.all());
    for (const listener of listeners) listener();
  }

  function enqueue(changes: Changes): Promise<void> {
    // Where the background does not answer, twice, the text stays unmarked; later text may fare better.
    updating = updating.then(() => update(changes)).catch(() => {});
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
    const known = new Map(doubtful.map((one) => [one.block.pieces[0]!.node, one]));
    const unchanged: Marked[] = [];
    const unknown = reading.blocks.filter((block) => {
      const old = known.get(block.pieces[0]!.node);
      if (!old || !isSame(old.block, block)) return true;
      unchanged.push(old);
      return false;
    });
    page.add(unchanged);
    if (doubtful.length > unchanged.length) show();
    await find(unknown);
  }

  async function find(read: readonly Block[]): Promise<void> {
    const blocks = read.filter(({ text }) => WORD.test(text));
    // A page that became another is asked about even where its text stayed: passages may have been kept from it.
    for (let at = 0; at < blocks.length || isRenewed; at += REQUEST) {
      isRenewed = false;
      const { marked, hasClips } = await annotate(ask, blocks.slice(at, at + REQUEST));
      if (signal.aborted) return;
      page.add(marked);
      show();
      if (hasClips) void door.open();
    }
  }

  publishAnnotator(core);
  onAbort(signal, () => publishAnnotator(undefined));
  watchFirstNeeds(page.isMarked, door, signal);

  async function begin(): Promise<void> {
    // Frameworks take over the page's HTML now; they must find it idle, and we must find what they leave.
    await idle(1000);
    const root = (document.contentType === 'text/plain' && document.body.firstElementChild) || document.body;
    await enqueue(new Map([[root, new Set([root])]]));
  }

  return {
    core,
    door,
    ready: begin(),
    renew() {
      isRenewed = true;
      watch.touch(document.body);
      void door.ui()?.clipsChanged();
    },
  };
}
