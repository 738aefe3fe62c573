/** Paints term marks: only those near the viewport, with what the page can bear. */
import { rectsOf, staticRange, type Span } from './block-map.ts';
import { countDirtyFrames, nextPainter, type Painter } from './governor.ts';
import { createHighlights } from './highlights.ts';
import type { Host } from './host.ts';
import { createLines, type Line } from './lines.ts';
import { elementOf, type MarkedBlock } from './marked-block.ts';
import { nearViewport } from './near-viewport.ts';
import { pause } from './slices.ts';
import { surveyor } from './surroundings.ts';
import { TONES, toneFor } from './tones.ts';
import { watchLayout } from './watch-layout.ts';

/** More ranges than this are never registered. */
const MOST = 100;

export interface TermMarks {
  /** These, in page order, are all the marked blocks there are. */
  show(blocks: readonly MarkedBlock[]): void;
  /** Open shadow roots with marked text in them. */
  adopt(root: ShadowRoot): void;
}

export interface TermMarksOptions {
  /** A random identifier, new on every page. */
  name: string;
  host: Host;
  /** Whether registered ranges cost something in every frame that changes the page: in Chromium. */
  governed: boolean;
  signal: AbortSignal;
}

export function createTermMarks({ name, host, governed, signal }: TermMarksOptions): TermMarks {
  const highlights = createHighlights(name);
  const lines = createLines(host.root);
  const ranges = new WeakMap<Span, StaticRange>();
  const near = nearViewport(schedule, signal);
  let blocks: readonly MarkedBlock[] = [];
  let painter: Painter = 'highlights';
  let crowded = false;
  let governing = false;
  let scheduled = false;
  let moved = 0;
  let following: AbortController | undefined;
  let nameElements: ReturnType<typeof watchLayout> | undefined;

  /** The nearest blocks to what is seen that fit under the cap. */
  function chosen(): MarkedBlock[] {
    const close = blocks.filter(({ block }) => near.isNear(elementOf(block)));
    let count = close.reduce((sum, { spans }) => sum + spans.length, 0);
    crowded = count > MOST;
    if (!crowded) return close;
    // One element may hold the whole page (KCNA sets its articles in one); then each block's own place counts.
    const away = ({ block, spans }: MarkedBlock) => {
      const rect = rectsOf(block, spans[0]!)[0];
      return rect ? Math.max(0, -rect.bottom, rect.top - innerHeight) : Infinity;
    };
    const byDistance = close.map((marked) => ({ marked, distance: away(marked) })).sort((a, b) => a.distance - b.distance);
    count = 0;
    return byDistance
      .filter(({ marked, distance }) => distance < innerHeight && (count += marked.spans.length) <= MOST)
      .map(({ marked }) => marked);
  }

  function paint(): void {
    scheduled = false;
    if (signal.aborted) return;
    const wanted = painter === 'nothing' ? [] : chosen();
    const survey = surveyor();
    const byTone = TONES.map(() => new Set<StaticRange>());
    const drawn: Line[] = [];
    for (const { block, spans } of wanted) {
      const surroundings = survey(elementOf(block));
      const tone = toneFor(surroundings.ground);
      for (const span of spans) {
        if (painter === 'highlights') {
          if (!ranges.has(span)) ranges.set(span, staticRange(block, span));
          byTone[tone]!.add(ranges.get(span)!);
        } else {
          for (const { left, bottom, width } of rectsOf(block, span))
            drawn.push({ left, top: bottom - 1, width, colour: TONES[tone], style: 'dotted', thickness: 1.5, surroundings });
        }
      }
    }
    highlights.set(byTone);
    follow(painter === 'lines');
    if (lines.draw(drawn)) moved++;
    nameElements?.(wanted.map(({ block }) => elementOf(block)));
  }

  /** Lines do not move with the text by themselves. */
  function follow(needed: boolean): void {
    if (needed === Boolean(following)) return;
    following?.abort();
    following = needed ? new AbortController() : undefined;
    nameElements = following && watchLayout(paint, AbortSignal.any([following.signal, signal]));
  }

  function schedule(): void {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    requestAnimationFrame(paint);
  }

  async function govern(): Promise<void> {
    for (;;) {
      moved = 0;
      const dirty = governed && blocks.length > 0 && !document.hidden ? await countDirtyFrames(host.isHost, signal) : 0;
      if (signal.aborted) return;
      const next = nextPainter(painter, dirty, moved);
      if (next !== painter || !highlights.isRegistered()) {
        painter = next;
        schedule();
      }
      await pause(painter === 'highlights' ? 4000 : 1000, signal);
    }
  }

  let settled: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(settled);
    if (crowded) settled = setTimeout(schedule, 150);
  };
  addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', schedule, { signal });
  // A page's own dark mode is a class or attribute on its root.
  const themes = new MutationObserver(schedule);
  for (const element of [document.documentElement, document.body]) themes.observe(element, { attributes: true });
  signal.addEventListener('abort', () => {
    themes.disconnect();
    highlights.clear();
    lines.draw([]);
  });

  return {
    show(shown) {
      blocks = shown;
      if (!governing && shown.length > 0) {
        governing = true;
        void govern();
      }
      near.watch(new Set(shown.map(({ block }) => elementOf(block))));
      schedule();
    },
    adopt: highlights.adopt,
  };
}
