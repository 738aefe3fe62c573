/** Lines under text, drawn in our own root: for marks that the page must not be able to read, and for pages too busy for highlights. */
import type { LineStyle } from '../core/marks/line-styles.ts';
import type { Surroundings } from './surroundings.ts';

export interface Line {
  left: number;
  /** Where the line is drawn, just under the text. Viewport coordinates, as `left` and `width`. */
  top: number;
  width: number;
  colour: string;
  style: LineStyle;
  thickness: number;
  /** Of what surrounds the text: lines end where it is cut off, and lie no higher than it does. */
  surroundings: Surroundings;
}

export interface LineLayer {
  /** Makes these the lines that are seen; none takes the layer away. True when anything had to change. */
  draw(lines: readonly Line[]): boolean;
}

/** Cuts a line at the edges of what scrolls around it; null when nothing is left. */
function clip(line: Line, boxOf: (element: Element) => DOMRect): { left: number; top: number; width: number } | null {
  let { left, width } = line;
  for (const element of line.surroundings.clips) {
    const box = boxOf(element);
    const right = Math.min(left + width, box.right);
    left = Math.max(left, box.left);
    width = right - left;
    if (width <= 0 || line.top < box.top || line.top > box.bottom) return null;
  }
  return { left, top: line.top, width };
}

/** A layer of lines in `root`. They scroll with the page by themselves; draw again when the layout changes (`watchLayout`). */
export function createLines(root: () => ShadowRoot): LineLayer {
  const layer = document.createElement('div');
  layer.style.cssText = 'position:absolute;top:0;left:0;pointer-events:none';
  let drawn: string[] = [];

  return {
    draw(lines) {
      if (lines.length > 0 && !layer.isConnected) root().append(layer);
      const boxes = new Map<Element, DOMRect>();
      const boxOf = (element: Element) => boxes.get(element) ?? boxes.set(element, element.getBoundingClientRect()).get(element)!;
      const origin = layer.getBoundingClientRect();
      const wanted = lines.flatMap((line) => {
        const seen = clip(line, boxOf);
        if (!seen) return [];
        const { colour, style, thickness } = line;
        const [x, y] = [seen.left - origin.left, seen.top - origin.top];
        return `position:absolute;left:${x}px;top:${y}px;width:${seen.width}px;border-top:${thickness}px ${style} ${colour}`;
      });
      const changed = wanted.length !== drawn.length || wanted.some((css, i) => css !== drawn[i]);
      if (changed) {
        layer.style.zIndex = `${Math.max(0, ...lines.map(({ surroundings }) => surroundings.layer))}`;
        while (layer.childElementCount > wanted.length) layer.lastElementChild!.remove();
        wanted.forEach((css, i) => {
          if (css !== drawn[i])
            ((layer.children[i] ?? layer.appendChild(document.createElement('div'))) as HTMLElement).style.cssText = css;
        });
        drawn = wanted;
      }
      if (wanted.length === 0) layer.remove();
      return changed;
    },
  };
}
