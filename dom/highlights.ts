/** Term marks as CSS Custom Highlights: nothing in the page is touched, nothing is laid out anew. */
import { TONES } from './tones.ts';

export interface HighlightLayer {
  /** Makes these the ranges that are marked, by tone. Ranges that stay cost nothing. */
  set(ranges: ReadonlySet<StaticRange>[]): void;
  /** Open shadow roots take their styles from nowhere else. */
  adopt(root: ShadowRoot): void;
  /** False when the page cleared the registry, which it shares with us. */
  isRegistered(): boolean;
  clear(): void;
}

function styleSheet(names: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const rule = (name: string, colour: string) =>
    `::highlight(${name}){text-decoration:underline dotted ${colour} 1.5px;text-underline-offset:.22em}`;
  const forced = names.map((name) => rule(name, 'CanvasText')).join('');
  sheet.replaceSync(`@media screen{${names.map((name, i) => rule(name, TONES[i]!)).join('')}@media(forced-colors:active){${forced}}}`);
  return sheet;
}

/** `name` is a random identifier, so that a page cannot look for us by name. */
export function createHighlights(name: string): HighlightLayer {
  const layers = TONES.map((_, i) => ({
    name: name + i,
    highlight: new Highlight(),
    ranges: new Set<StaticRange>() as ReadonlySet<StaticRange>,
  }));
  const sheet = styleSheet(layers.map(({ name }) => name));
  const adopters = new Set<Document | ShadowRoot>([document]);

  return {
    set(ranges) {
      for (const root of adopters) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      layers.forEach((layer, i) => {
        const wanted = ranges[i]!;
        for (const range of layer.ranges) if (!wanted.has(range)) layer.highlight.delete(range);
        for (const range of wanted) layer.highlight.add(range);
        layer.ranges = wanted;
        if (wanted.size === 0) CSS.highlights.delete(layer.name);
        else if (!CSS.highlights.has(layer.name)) CSS.highlights.set(layer.name, layer.highlight);
      });
    },
    adopt: (root) => void adopters.add(root),
    isRegistered: () =>
      layers.every(({ name, ranges, highlight }) => !ranges.size || (CSS.highlights.has(name) && highlight.size === ranges.size)),
    clear() {
      for (const { name } of layers) CSS.highlights.delete(name);
      for (const root of adopters) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
