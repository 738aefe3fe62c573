/** What is around a text: its ground, what cuts it off, and how high it is stacked. */
export interface Surroundings {
  /** Relative luminance of the background, 0 to 1 (WCAG 2.2). */
  ground: number;
  /** Elements whose overflow is cut off, innermost first. */
  clips: Element[];
  /** The z-index that covers it and no more. */
  layer: number;
}

/** Luminance and alpha of a computed colour: `rgb()`, `color(srgb)` or `oklch()`/`oklab()`, whose lightness is a cube root of it. */
export function readColour(colour: string): { luminance: number; alpha: number } {
  const [a = 0, b = 0, c = 0, alpha = 1] = colour.match(/[\d.]+(e-\d+)?/g)?.map(Number) ?? [0, 0, 0, 0];
  if (colour.startsWith('ok')) return { luminance: a ** 3, alpha };
  const full = colour.startsWith('color') ? 1 : 255;
  const linear = (part: number) => (part / full <= 0.04045 ? part / full / 12.92 : ((part / full + 0.055) / 1.055) ** 2.4);
  return { luminance: 0.2126 * linear(a) + 0.7152 * linear(b) + 0.0722 * linear(c), alpha };
}

/**
 * Reads surroundings for one pass; elements asked for share what their ancestors answered. Keep it no longer: a page may
 * turn dark at any time.
 */
export function surveyor(): (element: Element) => Surroundings {
  const known = new Map<Element, Surroundings>();

  function survey(element: Element): Surroundings {
    let answer = known.get(element);
    if (!answer) {
      const style = getComputedStyle(element);
      const outer = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
      const around = outer ? survey(outer) : canvas();
      const fill = readColour(style.backgroundColor);
      // The viewport takes over what the root and the body say of overflow.
      const cuts = outer && element !== document.body && style.overflow !== 'visible';
      answer = {
        // Nobody can ask what a picture looks like; but text on it was made to be read.
        ground:
          style.backgroundImage === 'none'
            ? fill.luminance * fill.alpha + around.ground * (1 - fill.alpha)
            : Number(readColour(style.color).luminance < 0.4),
        clips: cuts ? [element, ...around.clips] : around.clips,
        layer: around.layer || (style.position === 'static' ? 0 : Number(style.zIndex) || 0),
      };
      known.set(element, answer);
    }
    return answer;
  }

  return survey;
}

/** Behind a page that paints nothing: white, or the browser's dark where the page asked for its dark scheme. */
function canvas(): Surroundings {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark = scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches);
  return { ground: Number(!dark), clips: [], layer: 0 };
}
