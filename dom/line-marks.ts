/** Term marks as lines in our own root, for pages too busy for highlights. */
import { rectsOf } from './block-places.ts';
import { createLines, type Line } from './lines.ts';
import { elementOf, type MarkedBlock } from './marked-block.ts';
import { onAbort } from './on-abort.ts';
import { surveyor } from './surroundings.ts';
import { watchLayout } from './watch-layout.ts';

/** Where the layout changes more often than this in a second, there are no lines until it changes less. */
const RESTLESS = 5;

/** Draws lines under these, and follows them as the layout changes, until the next call; with none nothing is left. */
export function createLineMarks(root: () => ShadowRoot, signal: AbortSignal): (blocks: readonly MarkedBlock[]) => void {
  const layer = createLines(root);
  let shown: readonly MarkedBlock[] = [];
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
      return spans
        .flatMap((span) => rectsOf(block, span))
        .map(({ left, bottom, width }) => ({ left, top: bottom - 1, width, colour, style: 'dotted', thickness: 1.5, surroundings }));
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
  return (blocks) => {
    shown = blocks;
    redraw();
    follow();
  };
}
