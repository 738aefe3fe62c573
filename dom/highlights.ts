import type { LineStyle } from '../core/marks/line-styles.ts';

/** Term marks as a CSS Custom Highlight: nothing in the page is touched, nothing is laid out anew. */
export interface HighlightLayer {
  /** Makes these the ranges that are marked. */
  set(ranges: readonly StaticRange[]): void;
  /** Open shadow roots take their styles from nowhere else. */
  adopt(root: ShadowRoot): void;
  /** False when the page cleared the registry, which it shares with us. */
  isRegistered(): boolean;
  clear(): void;
}

/**
 * A thin line, dotted unless kinds are told apart, in the text's own colour: whatever the ground, picture or dark mode, it stands out from it as the text
 * does. (Chromium computes any mixture with `currentcolor` once for all, from the root's colour.)
 */
const MARK = 'currentcolor max(1.2px,.07em);text-underline-offset:.22em';

/** `name` is a random identifier, so that a page cannot look for us by name. */
export function createHighlights(name: string, line: LineStyle = 'dotted'): HighlightLayer {
  const { highlights } = CSS;
  const highlight = new Highlight();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen{::highlight(${name}){text-decoration:underline ${line} ${MARK}}}`);
  const roots = new Set<Document | ShadowRoot>([document]);

  return {
    set(ranges) {
      highlight.clear();
      for (const range of ranges) highlight.add(range);
      highlights.delete(name);
      if (ranges.length === 0) return;
      for (const root of roots) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      highlights.set(name, highlight);
    },
    adopt: (root) => void roots.add(root),
    isRegistered: () => highlight.size === 0 || highlights.has(name),
    clear() {
      highlights.delete(name);
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
