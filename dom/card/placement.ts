import { autoUpdate, computePosition, offset, shift, size } from '@floating-ui/dom';
import type { Placement, VirtualElement } from '@floating-ui/dom';

/** Below this width of the window a card is a sheet at the bottom, or at the top when its words are at the bottom. */
export const SHEET_WIDTH = 480;
const GAP = 8;
const MARGIN = 8;
/** Rather beside the words than flatter than this. */
const LEAST_HEIGHT = 120;

export interface PlaceOptions {
  /** A fresh range over the words, or null when they have left the page. */
  words: () => Range | null;
  /** Where the pointer was: tells which line of wrapped words to stand at. */
  at?: { x: number; y: number } | undefined;
  align?: 'start' | 'end';
  /** Takes the whole width at the bottom of narrow windows. */
  sheet?: boolean;
  mostHeight: number;
  /** With so much room below, it stands below; else where there is more. */
  enough: number;
  /** The words are gone from the page, or out of the window. */
  onLost?: (why: 'gone' | 'unseen') => void;
  /** After each placing, with the rectangles of the words in the viewport. */
  onPlaced?: (rects: DOMRect[]) => void;
}

/** Keeps a layer next to some words and never over them, until the returned function is called. */
export function keepPlaced(layer: HTMLElement, options: PlaceOptions): () => void {
  const { words, at, sheet = false, mostHeight } = options;
  let side: Side | null = null;
  let last = words()?.getBoundingClientRect() ?? new DOMRect();
  let stopped = false;
  const reference: VirtualElement = {
    contextElement: elementOf(words()) ?? document.documentElement,
    getBoundingClientRect: () => last,
  };

  const place = async () => {
    const range = words();
    const rects = [...(range?.getClientRects() ?? [])];
    if (range) last = besideLine(range.getBoundingClientRect(), rects, at);
    if (rects.length === 0) options.onLost?.('gone');
    else if (!rects.some(inView)) options.onLost?.('unseen');
    if (stopped) return;
    options.onPlaced?.(rects);
    if (sheet && innerWidth < SHEET_WIDTH) return placeSheet(layer, last, mostHeight);
    layer.removeAttribute('data-sheet');
    // Chosen once: a card that jumps to the other side while it fills in, or while its page is scrolled a little, is lost.
    if (side === null || room(side, last) < LEAST_HEIGHT) side = chooseSide(last, layer.offsetWidth, options.enough);
    const placement: Placement = side === 'bottom' || side === 'top' ? `${side}-${options.align ?? 'start'}` : side;
    const { x, y } = await computePosition(reference, layer, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(GAP),
        size({
          padding: MARGIN,
          apply({ availableHeight, elements }) {
            const most = side === 'bottom' || side === 'top' ? availableHeight : innerHeight - 2 * MARGIN;
            elements.floating.style.maxHeight = `${Math.max(LEAST_HEIGHT, Math.min(mostHeight, most))}px`;
          },
        }),
        shift({ padding: MARGIN }),
      ],
    });
    if (stopped) return;
    layer.style.left = `${Math.round(x)}px`;
    layer.style.top = `${Math.round(y)}px`;
  };

  const stop = autoUpdate(reference, layer, () => void place(), { layoutShift: false });
  return () => {
    stopped = true;
    stop();
  };
}

/**
 * As wide as the line where the pointer was, as high as all of the words: the card stands next to what is being read without
 * covering the rest of it (floating-ui's own `inline` covers the line below).
 */
function besideLine(all: DOMRect, lines: readonly DOMRect[], at: PlaceOptions['at']): DOMRect {
  const line =
    lines.find((one) => at && at.y >= one.top && at.y <= one.bottom && at.x >= one.left - 2 && at.x <= one.right + 2) ?? lines[0];
  return line ? new DOMRect(line.left, all.top, line.width, all.height) : all;
}

type Side = 'bottom' | 'top' | 'right' | 'left';

function room(side: Side, words: DOMRect): number {
  const beside = { bottom: innerHeight - words.bottom, top: words.top, right: innerWidth - words.right, left: words.left };
  return beside[side] - GAP - MARGIN;
}

function chooseSide(words: DOMRect, width: number, enough: number): Side {
  const below = room('bottom', words);
  const above = room('top', words);
  if (below >= enough) return 'bottom';
  if (Math.max(below, above) >= LEAST_HEIGHT) return below >= above ? 'bottom' : 'top';
  if (room('right', words) >= width) return 'right';
  if (room('left', words) >= width) return 'left';
  return below >= above ? 'bottom' : 'top';
}

function placeSheet(layer: HTMLElement, words: DOMRect, mostHeight: number): void {
  const side = room('bottom', words) >= room('top', words) ? 'bottom' : 'top';
  layer.setAttribute('data-sheet', side);
  for (const property of ['left', 'top'] as const) layer.style[property] = '';
  layer.style.maxHeight = `${Math.max(LEAST_HEIGHT, Math.min(mostHeight, room(side, words)))}px`;
}

function inView({ left, top, right, bottom }: DOMRect): boolean {
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

function elementOf(range: Range | null): Element | undefined {
  const node = range?.commonAncestorContainer;
  return node instanceof Element ? node : (node?.parentElement ?? undefined);
}
