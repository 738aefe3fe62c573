/** What is around a text that a line drawn under it has to heed. */
export interface Surroundings {
  /** The text's own colour, on its own ground. */
  colour: string;
  /** Elements whose overflow is cut off, innermost first. */
  clips: Element[];
  /** The z-index that covers the text's ground and no more. */
  layer: number;
}

/** Reads surroundings for one pass; elements asked for share what their ancestors answered. Keep it no longer: pages change. */
export function surveyor(): (element: Element) => Surroundings {
  const known = new Map<Element, Surroundings>();

  return function survey(element: Element): Surroundings {
    let answer = known.get(element);
    if (!answer) {
      const { color, overflow, position, zIndex } = getComputedStyle(element);
      const outer = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
      const around = outer ? survey(outer) : { clips: [], layer: 0 };
      // The viewport takes over what the root and the body say of overflow.
      const cuts = outer && element !== document.body && overflow !== 'visible';
      answer = {
        colour: color,
        clips: cuts ? [element, ...around.clips] : around.clips,
        // The outermost stacking context decides.
        layer: around.layer || (position === 'static' ? 0 : Number(zIndex) || 0),
      };
      known.set(element, answer);
    }
    return answer;
  };
}
