import { onAbort } from './on-abort.ts';

export interface NearViewport {
  /** Names the elements to watch from now on. Name only those with something to paint: observers of everything slow scrolling down. */
  watch(elements: ReadonlySet<Element>): void;
  isNear(element: Element): boolean;
}

/** Tells which elements are within one screen of what is seen, and calls when that changes. */
export function nearViewport(onChange: () => void, signal: AbortSignal): NearViewport {
  let near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
      onChange();
    },
    { rootMargin: '100%' },
  );
  onAbort(signal, () => observer.disconnect());

  return {
    watch(elements) {
      observer.disconnect();
      // What was near stays so until the observer has looked again, lest its marks go out for a frame.
      near = near.intersection(elements);
      for (const element of elements) observer.observe(element);
    },
    isNear: (element) => near.has(element),
  };
}
