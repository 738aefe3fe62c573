/** Annotates the page until the signal says stop: read, ask, paint, and again what changes. */
import type { Density } from '../../core/marks/density.ts';
import type { Block } from '../../dom/page-blocks.ts';
import { makeHost } from '../../dom/host.ts';
import { idle } from '../../dom/slices.ts';
import { createTermMarks } from '../../dom/term-marks.ts';
import { readChanges, watchPage, type Changes } from '../../dom/watch-page.ts';
import { annotate } from './annotate.ts';
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
  /** Marks as many of the mentions from now on. */
  mark(density: Density): void;
}

/** Something that could be a name: numbers and clocks, which change all the time, are not sent. */
const WORD = /\p{L}{2}/u;
/** So many blocks of a long page are looked through ahead of the rest. */
const FIRST = 400;

export function startSession(ask: Ask, density: Density, signal: AbortSignal): Session {
  const door = createCardDoor(ask, signal);
  const page = createMarkedPage();
  const shadowRoots = new Set<ShadowRoot>();
  const marks = createTermMarks({
    // `crypto.randomUUID` is only for pages that came over https; a page knows nothing of the numbers of another world.
    name: `m${`${Math.random()}`.slice(2)}`,
    isGoverned: !import.meta.env.FIREFOX,
    draw(blocks, isBusy) {
      // Should it not come, the next painting asks again.
      if (isBusy && !core.draw) ask('injectMarks').catch(() => {});
      return core.draw?.(blocks, isBusy);
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
    host: () => (root ??= makeHost(import.meta.env.MODE === 'test' ? 'open' : 'closed', core.own, signal)),
    repaint: marks.repaint,
    join: door.join,
    renew() {
      // Asked about even where its text stays: passages may have been kept from it, meanings refused.
      isAsked = false;
      watch.touch(document.body);
      void door.ui()?.clipsChanged();
    },
  };
  let root: ShadowRoot | undefined;
  const watch = watchPage(core.own, enqueue, signal);
  /** One at a time, so that no two answers are about the same text. */
  let updating = Promise.resolve();
  /** Whether the page as it stands was asked about, and answered. */
  let isAsked = false;

  function show(): void {
    marks.show(page.all(), density);
    core.changed?.();
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
    const words = reading.blocks.filter(({ text }) => WORD.test(text));
    if (page.change(changes, words)) {
      isAsked = false;
      show();
    }
    const blocks = page.blocks();
    if (isAsked || blocks.length === 0) return;
    // A long page shows its first marks before all of it is looked through.
    if (blocks.length > FIRST && page.all().length === 0) await find(blocks.slice(0, FIRST));
    await find(blocks);
    isAsked = true;
  }

  /** Senses are decided over the whole page, so that text that comes later counts for what stood there before, and the reverse. */
  async function find(blocks: readonly Block[]): Promise<void> {
    // What was read, or painted, until now, and making ready what is sent: both at once would be felt on a long page.
    await scheduler.yield();
    const { found, hasClips } = await annotate(ask, blocks);
    if (signal.aborted) return;
    page.mark(blocks, found);
    show();
    // Of a reader who has nothing marked until it is pointed at, a page learns nothing until a card opens.
    if (density === 'none') return;
    core.host();
    if (hasClips) void door.open();
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
    mark(other) {
      density = other;
      show();
    },
  };
}
