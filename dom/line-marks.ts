/** Term marks as lines in our own root, for pages too busy for highlights. */
import type { LineStyle } from '../core/marks/line-styles.ts';
import { rectsOf } from './block-places.ts';
import type { Mention } from './density.ts';
import { createLines, type Line } from './lines.ts';
import { elementOf, type MarkedBlock } from './marked-block.ts';
import { onAbort } from './on-abort.ts';
import { surveyor } from './surroundings.ts';
import { watchLayout } from './watch-layout.ts';

/** Where the layout changes more often than this in a second, there are no lines until it changes less. */
const RESTLESS = 5;

type DrawLines = (blocks: readonly MarkedBlock<Mention>[], styleOf: (mention: Mention) => LineStyle) => void;

/** Draws lines under these, and follows them as the layout changes, until the next call; with none nothing is left. */
export function createLineMarks(root: () => ShadowRoot, signal: AbortSignal): DrawLines {
  const layer = createLines(root);
  let shown: readonly MarkedBlock<Mention>[] = [];
  let styleOf: (mention: Mention) => LineStyle;
  let following: AbortController | undefined;
  let nameElements: ReturnType<typeof watchLayout>;
  /** How often the layout changed within this second. */
  let changes = 0;
  let isRestless = false;
  let second: ReturnType<typeof setTimeout> | undefined;

  function lines(): Line[] {
    const survey = surveyor();
    return shown.flatMap(({ block, spans }) => {
      const surroundings = survey(elementOf(block));
      const { colour } = surroundings;
      return spans.flatMap((span) => {
        const style = styleOf(span);
        // Two lines and what is between them.
        const thickness = style === 'double' ? 3 : 1.5;
        return rectsOf(block, span).map(({ left, bottom, width }) => {
          return { left, top: bottom - 1, width, colour, style, thickness, surroundings };
        });
      });
    });
  }

  function redraw(): void {
    if (++changes > RESTLESS) isRestless = true;
    layer.draw(isRestless ? [] : lines());
    second ??= setTimeout(() => {
      second = undefined;
      const was = isRestless;
      isRestless = changes > RESTLESS;
      changes = 0;
      if (was) redraw();
    }, 1000);
  }

  /** Lines do not move with the text by themselves. */
  function follow(): void {
    if (shown.length === 0) {
      following?.abort();
      following = undefined;
      return;
    }
    if (!following) {
      following = new AbortController();
      nameElements = watchLayout(redraw, AbortSignal.any([following.signal, signal]));
    }
    nameElements(shown.map(({ block }) => elementOf(block)));
  }

  onAbort(signal, () => clearTimeout(second));
  return (blocks, style) => {
    // Called with every painting: where there are none, and were none, there is nothing to do.
    if (blocks.length === 0 && shown.length === 0) return;
    shown = blocks;
    styleOf = style;
    redraw();
    follow();
  };
}
