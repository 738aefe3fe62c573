import { createLines } from '../lines.ts';
import type { Line } from '../lines.ts';
import { surveyor } from '../surroundings.ts';
import { watchLayout } from '../watch-layout.ts';
import { liveRange } from './anchor.ts';
import { lineRects } from './line-rects.ts';

const FLASH_MS = 1600;
/** At least 3:1 on white and on near-black alike (WCAG 2.2, 1.4.11): nobody can ask a page for the ground of its text. */
const TONE = '#b5770f';

export interface ClipMarks {
  /** `changed`: those whose words are not as they were kept; their line is dashed. */
  set(ranges: ReadonlyMap<string, StaticRange>, changed: ReadonlySet<string>): void;
  /** The passage whose lines are under a point of the viewport. */
  at(x: number, y: number): string | null;
  /** Washes words for a moment, to lead the eye to them. */
  flash(range: StaticRange | null): void;
  /** Washes words that are about to be kept, while the page's own selection is gone. */
  hold(range: StaticRange | null): void;
}

/**
 * Paints kept passages as lines in our own closed root and never as highlights: the page can read `CSS.highlights`, and must not
 * learn what a person saved. They scroll with the page; only a change of the layout has them measured again.
 */
export function paintClips(root: () => ShadowRoot, { onLost, signal }: { onLost: () => void; signal: AbortSignal }): ClipMarks {
  const marks = createLines(root);
  const held = createLines(root);
  let ranges: ReadonlyMap<string, StaticRange> = new Map();
  let changed: ReadonlySet<string> = new Set();
  let boxes: { id: string; rect: DOMRect }[] = [];
  let scroll = { x: 0, y: 0 };
  let frame = 0;
  let holding: StaticRange | null = null;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    frame = 0;
    if (signal.aborted) return;
    const survey = surveyor();
    boxes = [];
    scroll = { x: scrollX, y: scrollY };
    let lost = false;
    const lines: Line[] = [];
    for (const [id, range] of ranges) {
      const live = liveRange(range);
      if (!live) lost = true;
      const parent = range.startContainer.parentElement;
      if (!live || !parent) continue;
      const surroundings = survey(parent);
      for (const rect of lineRects(live)) {
        boxes.push({ id, rect });
        if (!hasForcedColours()) lines.push({ ...wash(rect, 16), surroundings });
        const style = changed.has(id) ? 'dashed' : 'solid';
        lines.push({ left: rect.left, top: rect.bottom - 2, width: rect.width, colour: TONE, style, thickness: 2, surroundings });
      }
    }
    marks.draw(lines);
    drawHeld();
    if (lost) onLost();
  };
  const drawHeld = () => {
    const live = liveRange(holding);
    const parent = holding?.startContainer.parentElement;
    if (!live || !parent) return void held.draw([]);
    const surroundings = surveyor()(parent);
    const box = hasForcedColours() ? (rect: DOMRect) => new DOMRect(rect.left, rect.bottom - 4, rect.width, 4) : (rect: DOMRect) => rect;
    held.draw(lineRects(live).map((rect) => ({ ...wash(box(rect), 36), surroundings })));
  };
  const schedule = () => {
    if (ranges.size > 0 || holding) frame ||= requestAnimationFrame(draw);
  };
  const watch = watchLayout(schedule, signal);
  document.fonts.addEventListener('loadingdone', schedule, { signal });
  for (const type of ['transitionend', 'toggle']) addEventListener(type, schedule, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(flashing);
    marks.draw([]);
    held.draw([]);
  });
  const hold = (range: StaticRange | null) => {
    clearTimeout(flashing);
    holding = range;
    drawHeld();
  };

  return {
    set(next, changedOnes) {
      ranges = next;
      changed = changedOnes;
      watch([...next.values()].flatMap(({ startContainer }) => startContainer.parentElement ?? []));
      draw();
    },
    at(x, y) {
      const [dx, dy] = [x + scrollX - scroll.x, y + scrollY - scroll.y];
      return boxes.find(({ rect }) => dx >= rect.left && dx <= rect.right && dy >= rect.top && dy <= rect.bottom)?.id ?? null;
    },
    flash(range) {
      hold(range);
      flashing = setTimeout(() => hold(null), FLASH_MS);
    },
    hold,
  };
}

function wash({ left, top, width, height }: DOMRect, percent: number): Omit<Line, 'surroundings'> {
  return { left, top, width, colour: `color-mix(in srgb,${TONE} ${percent}%,transparent)`, style: 'solid', thickness: height };
}

/** Every border is opaque then: a wash would cover the words. */
function hasForcedColours(): boolean {
  return matchMedia('(forced-colors: active)').matches;
}
