import { pause } from './slices.ts';

/**
 * Chromium makes all highlight markers anew in every frame in which the page changes anything (0.8 ms become 4 to 8). On a page
 * that never rests, lines in our own root cost next to nothing; and where the layout itself never rests, nothing is drawn.
 */
export type Painter = 'highlights' | 'lines' | 'nothing';

const BUSY = 10;
const QUIET = 2;

/** What to paint with after a second in which `dirty` frames changed something and in `moved` of them our text moved. */
export function nextPainter(now: Painter, dirty: number, moved: number): Painter {
  if (dirty <= QUIET) return 'highlights';
  if (now === 'highlights') return dirty > BUSY ? 'lines' : now;
  return moved > BUSY ? 'nothing' : now;
}

/** What the compositor animates by itself. */
const COMPOSITED = /^(opacity|transform|translate|rotate|scale|filter|offset|computedOffset|easing|composite)$/;

function isAnimated(): boolean {
  return document
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' &&
        effect instanceof KeyframeEffect &&
        effect.getComputedTiming().activeDuration === Infinity &&
        effect.getKeyframes().some((frame) => Object.keys(frame).some((property) => !COMPOSITED.test(property))),
    );
}

/** Watches for a second in how many frames the page changes itself; 60 where an endless animation changes it in each. */
export async function countDirtyFrames(isOurs: (node: Node) => boolean, signal: AbortSignal): Promise<number> {
  if (isAnimated()) return 60;
  const frames = new Set<unknown>();
  const observer = new MutationObserver((records) => {
    // The timeline stands still for the length of a frame.
    if (records.some(({ target }) => !isOurs(target))) frames.add(document.timeline.currentTime);
  });
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  await pause(1000, signal);
  observer.disconnect();
  return frames.size;
}
