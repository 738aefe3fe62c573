import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { Placement, VirtualElement } from '@floating-ui/dom';

/** Below this width of the window a card is a sheet at the bottom, or at the top when its words are at the bottom. */
const SHEET_WIDTH = 480;
const GAP = 8;
const MARGIN = 8;
/** Rather beside the words than flatter than this. */
const LEAST_HEIGHT = 160;

export interface PlaceOptions {
  /** A fresh range over the words, or null when they have left the page. */
  words: () => Range | null;
  /** Where the pointer was: tells which line of wrapped words to stand at. */
  at?: { x: number; y: number } | undefined;
  placement?: Placement;
  /** Takes the whole width at the bottom of narrow windows. */
  sheet?: boolean;
  mostHeight?: number;
  /** The words are gone from the page or out of the window. */
  onLost?: () => void;
  /** After each placing, with the rectangles of the words in the viewport. */
  onPlaced?: (rects: DOMRect[]) => void;
}

/** Keeps a layer next to some words and never over them, until the returned function is called. */
export function keepPlaced(layer: HTMLElement, options: PlaceOptions): () => void {
  const { words, at, placement = 'bottom-start', sheet = true, mostHeight = 440 } = options;
  let last = new DOMRect();
  let stopped = false;
  const rects = () => [...(words()?.getClientRects() ?? [])];
  const reference: VirtualElement = {
    contextElement: elementOf(words()),
    getBoundingClientRect: () => (last = words()?.getBoundingClientRect() ?? last),
    getClientRects: () => {
      const found = rects();
      return found.length > 0 ? found : [last];
    },
  };

  const place = async () => {
    const found = rects();
    if (found.length === 0 || !found.some(inView)) options.onLost?.();
    if (stopped) return;
    options.onPlaced?.(found);
    if (sheet && innerWidth < SHEET_WIDTH) return placeSheet(layer, reference.getBoundingClientRect() as DOMRect, mostHeight);
    layer.removeAttribute('data-sheet');
    const { x, y } = await computePosition(reference, layer, {
      strategy: 'fixed',
      placement,
      middleware: [
        ...(at ? [inline(at)] : [inline()]),
        offset(GAP),
        flip({ padding: MARGIN, fallbackPlacements: ['top-start', 'bottom-start', 'right', 'left'], fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableHeight, elements }) {
            elements.floating.style.maxHeight = `${Math.max(LEAST_HEIGHT, Math.min(mostHeight, availableHeight))}px`;
          },
        }),
      ],
    });
    if (stopped) return;
    layer.style.left = `${Math.round(x)}px`;
    layer.style.top = `${Math.round(y)}px`;
  };

  const stop = autoUpdate(reference, layer, () => void place(), { ancestorScroll: true, layoutShift: false });
  return () => {
    stopped = true;
    stop();
  };
}

function placeSheet(layer: HTMLElement, words: DOMRect, mostHeight: number): void {
  const below = innerHeight - words.bottom;
  const side = below >= Math.min(layer.offsetHeight, mostHeight) + GAP + MARGIN || below >= words.top ? 'bottom' : 'top';
  const room = (side === 'bottom' ? below : words.top) - GAP - MARGIN;
  layer.setAttribute('data-sheet', side);
  for (const property of ['left', 'top'] as const) layer.style[property] = '';
  layer.style.maxHeight = `${Math.max(LEAST_HEIGHT, Math.min(mostHeight, room))}px`;
}

function inView({ left, top, right, bottom }: DOMRect): boolean {
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

function elementOf(range: Range | null): Element | undefined {
  const node = range?.commonAncestorContainer;
  return node instanceof Element ? node : (node?.parentElement ?? undefined);
}
