import { pause } from './slices.ts';

/**
 * Chromium makes all highlight markers anew in every frame in which the page changes anything (0.8 ms become 4 to 8). On a page
 * that never rests, lines in our own root cost next to nothing.
 */
const BUSY = 10;
const QUIET = 2;

/** Whether the page is too busy for highlights after a second in which `dirty` frames changed something. */
export function isTooBusy(was: boolean, dirty: number): boolean {
  return dirty > (was ? QUIET : BUSY);
}

/** What the compositor animates by itself (transform, translate …), and what a keyframe holds beside properties (composite, easing …). */
const COMPOSITED = /^(opacity|trans|rotate|scale|filter|offset|comp|easing)/;

function isAnimated(): boolean {
  return document
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' &&
        (effect as KeyframeEffect | null)
          ?.getKeyframes()
          .some((frame) => Object.keys(frame).some((property) => !COMPOSITED.test(property))),
    );
}

/** Watches for a second in how many frames the page changes itself; 60 where an animation changes it in each. */
export async function countDirtyFrames(signal: AbortSignal): Promise<number> {
  if (isAnimated()) return 60;
  const frames = new Set<unknown>();
  // The timeline stands still for the length of a frame.
  const observer = new MutationObserver(() => frames.add(document.timeline.currentTime));
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  await pause(1000, signal);
  observer.disconnect();
  return frames.size;
}
