/** What marks need beyond one custom highlight: lines of our own on a page too busy for highlights, another line for each kind. */
import { lineStyleOf, PLAIN } from '../../core/marks/line-styles.ts';
import { createKindMarks } from '../../dom/kind-marks.ts';
import { createLineMarks } from '../../dom/line-marks.ts';
import { onAbort } from '../../dom/on-abort.ts';
import type { AnnotatorCore } from '../annotator.content/bridge.ts';
import { keptRoot } from '../annotator.content/kept-root.ts';

/** As often as term marks look themselves whether the page took them away. */
const LOOK_MS = 4000;

/** Takes over what the eager script cannot paint, until its annotator says stop. */
export function startMarks(core: AnnotatorCore, follow: (take: (byKind: boolean) => void, signal: AbortSignal) => void): void {
  const { signal } = core;
  let byKind = false;
  const lines = createLineMarks(() => keptRoot(core)(), signal);
  const kinds = createKindMarks(() => `m${`${Math.random()}`.slice(2)}`, signal);
  core.draw = (blocks, isBusy) => {
    lines(isBusy ? blocks : [], ({ concept }) => (byKind ? lineStyleOf(concept.id) : PLAIN));
    kinds.set(byKind && !isBusy ? blocks : [], core.shadowRoots());
    return byKind;
  };
  follow((wanted) => {
    byKind = wanted;
    core.repaint();
  }, signal);
  const looking = setInterval(() => kinds.isRegistered() || core.repaint(), LOOK_MS);
  onAbort(signal, () => clearInterval(looking));
}
