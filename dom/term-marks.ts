/** Paints term marks: only those near the viewport, with what the page can bear. */
import { partsOf, staticRange } from './block-map.ts';
import type { Density } from '../core/marks/density.ts';
import { firstMentions, type Mention } from './density.ts';
import { countDirtyFrames, isTooBusy } from './governor.ts';
import { createHighlights } from './highlights.ts';
import { elementOf, type MarkedBlock } from './marked-block.ts';
import { nearViewport } from './near-viewport.ts';
import { pause } from './slices.ts';
import { onAbort } from './on-abort.ts';

/** More ranges than this are never registered. */
const MOST = 100;

export interface TermMarks {
  /** These, in page order, are all the marked blocks there are. */
  show(blocks: readonly MarkedBlock<Mention>[], density: Density): void;
  /** Open shadow roots with marked text in them. */
  adopt(root: ShadowRoot): void;
  /** Paints again, where the means to draw came later. */
  repaint(): void;
}

export interface TermMarksOptions {
  /** A random identifier, new on every page. */
  name: string;
  /** Draws what highlights cannot, for these blocks and no others; true when it painted what highlights would. `isBusy`: highlights cost too much now. */
  draw(blocks: readonly MarkedBlock<Mention>[], isBusy: boolean): boolean | undefined;
  /** Whether registered ranges cost something in every frame that changes the page: in Chromium. */
  isGoverned: boolean;
  signal: AbortSignal;
}

export function createTermMarks({ name, draw, isGoverned, signal }: TermMarksOptions): TermMarks {
  const highlights = createHighlights(name);
  const near = nearViewport(repaint, signal);
  let blocks: readonly MarkedBlock<Mention>[] = [];
  let density: Density;
  let isBusy = false;
  let isCrowded = false;
  let isGoverning = false;
  let scheduled = 0;

  /** The nearest blocks to what is seen that fit under the cap. */
  function chosen(): MarkedBlock<Mention>[] {
    const close = firstMentions(blocks, density, near.isUnseen).filter(({ block }) => near.isNear(elementOf(block)));
    isCrowded = close.reduce((sum, { spans }) => sum + spans.length, 0) > MOST;
    if (!isCrowded) return close;
    // One element may hold the whole page (Yonhap sets its articles in one); then each block's own place counts.
    const measured = close.map((marked) => {
      const range = new Range();
      range.selectNodeContents(partsOf(marked.block, marked.spans[0]!)[0]!.node);
      const { bottom, top } = range.getBoundingClientRect();
      return { marked, away: Math.max(0, -bottom, top - innerHeight) };
    });
    let count = 0;
    return measured
      .sort((a, b) => a.away - b.away)
      .map(({ marked }) => marked)
      .filter(({ spans }) => (count += spans.length) <= MOST);
  }

  function paint(): void {
    scheduled = 0;
    if (signal.aborted) return;
    const wanted = chosen();
    const isPainted = draw(wanted, isBusy) || isBusy;
    highlights.set(isPainted ? [] : wanted.flatMap(({ block, spans }) => spans.map((span) => staticRange(block, span))));
  }

  function repaint(): void {
    scheduled ||= requestAnimationFrame(paint);
  }

  async function govern(): Promise<void> {
    while (!signal.aborted) {
      const isCostly = isGoverned && blocks.length > 0 && !document.hidden;
      const was = isBusy;
      isBusy = isCostly && isTooBusy(was, await countDirtyFrames(signal));
      if (was !== isBusy || !highlights.isRegistered()) repaint();
      await pause(isBusy ? 1000 : 4000, signal);
    }
  }

  addEventListener('scrollend', () => isCrowded && repaint(), { signal, capture: true });
  onAbort(signal, highlights.clear);

  return {
    show(shown, dense) {
      blocks = shown;
      density = dense;
      near.watch(new Set(shown.map(({ block }) => elementOf(block))));
      repaint();
      if (isGoverning || shown.length === 0) return;
      isGoverning = true;
      void govern();
    },
    adopt: highlights.adopt,
    repaint,
  };
}
