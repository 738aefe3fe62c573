import { PLAIN_TONE } from '../../core/clips/colour-tones.ts';
import { createLines } from '../lines.ts';
import type { Line } from '../lines.ts';
import { surveyor } from '../surroundings.ts';
import { watchLayout } from '../watch-layout.ts';
import { liveRange, stillThere } from './anchor.ts';
import { lineRects } from './line-rects.ts';

const FLASH_MS = 1600;
/** So many lines under one another are told apart. */
const MOST_LEVELS = 3;

export interface ClipMark {
  range: StaticRange;
  tone: string;
  /** The words are not as they were kept: its line is dashed. */
  isChanged: boolean;
}

export interface ClipMarks {
  set(marks: ReadonlyMap<string, ClipMark>): void;
  /** The passages whose lines are under a point of the viewport. */
  at(x: number, y: number): string[];
  /** Washes words for a moment, to lead the eye to them. */
  flash(range: StaticRange | null): void;
  /** Washes words that are about to be kept, while the page's own selection is gone. */
  hold(range: StaticRange | null): void;
}

/**
 * Paints kept passages as lines in our own closed root and never as highlights: the page can read `CSS.highlights`, and must not
 * learn what a person saved. Those near the viewport are drawn, and scroll with the page; a change of the
 * layout, or half a screen of scrolling, has them measured again.
 */
export function paintClips(root: () => ShadowRoot, { onLost, signal }: { onLost: () => void; signal: AbortSignal }): ClipMarks {
  const marks = createLines(root);
  const held = createLines(root);
  let shown: ReadonlyMap<string, ClipMark> = new Map();
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
    const levelOf = levels();
    for (const [id, { range, tone, isChanged }] of shown) {
      if (!stillThere(range)) lost = true;
      const parent = range.startContainer.parentElement;
      if (!parent || (range.endContainer.parentElement === parent && !isNear(parent))) continue;
      const live = liveRange(range);
      if (!live || !isNear(live)) continue;
      const surroundings = survey(parent);
      for (const rect of lineRects(live)) {
        boxes.push({ id, rect });
        const level = levelOf(rect);
        // Two washes make a third colour, which means nothing.
        if (level === 0 && !hasForcedColours()) lines.push({ ...wash(rect, tone, 14), surroundings });
        const top = rect.bottom - 2 + 3 * level;
        const style = isChanged ? 'dashed' : 'solid';
        lines.push({ left: rect.left, top, width: rect.width, colour: tone, style, thickness: 2, surroundings });
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
    held.draw(lineRects(live).map((rect) => ({ ...wash(box(rect), PLAIN_TONE, 36), surroundings })));
  };
  const schedule = () => {
    if (shown.size > 0 || holding) frame ||= requestAnimationFrame(draw);
  };
  const watch = watchLayout(schedule, signal);
  const onScroll = () => {
    if (Math.abs(scrollY - scroll.y) > innerHeight / 2 || Math.abs(scrollX - scroll.x) > innerWidth / 2) schedule();
  };
  document.addEventListener('scroll', onScroll, { signal, passive: true });
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
    set(next) {
      shown = next;
      watch([...next.values()].flatMap(({ range }) => range.startContainer.parentElement ?? []));
      draw();
    },
    at(x, y) {
      const [dx, dy] = [x + scrollX - scroll.x, y + scrollY - scroll.y];
      const under = boxes.filter(({ rect }) => dx >= rect.left && dx <= rect.right && dy >= rect.top && dy <= rect.bottom);
      return [...new Set(under.map(({ id }) => id))];
    },
    flash(range) {
      hold(range);
      flashing = setTimeout(() => hold(null), FLASH_MS);
    },
    hold,
  };
}

function wash({ left, top, width, height }: DOMRect, tone: string, percent: number): Omit<Line, 'surroundings'> {
  return { left, top, width, colour: `color-mix(in srgb,${tone} ${percent}%,transparent)`, style: 'solid', thickness: height };
}

/** Every border is opaque then: a wash would cover the words. */
function hasForcedColours(): boolean {
  return matchMedia('(forced-colors: active)').matches;
}

/** Seen, or soon to be: hundreds of passages cost a page no more than those that are seen. */
function isNear(place: Range | Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

/** Lines of passages that overlap lie under one another, so that each can be seen. */
function levels(): (rect: DOMRect) => number {
  const byLine = new Map<number, { left: number; right: number }[]>();
  return ({ left, right, bottom }) => {
    const line = Math.round(bottom);
    const there = byLine.get(line) ?? [];
    byLine.set(line, [...there, { left, right }]);
    const under = there.filter((other) => left < other.right - 1 && right > other.left + 1).length;
    return Math.min(under, MOST_LEVELS - 1);
  };
}
