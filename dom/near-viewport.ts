import { onAbort } from './on-abort.ts';

export interface NearViewport {
  /** Names the elements to watch from now on. Name only those with something to paint: observers of everything slow scrolling down. */
  watch(elements: ReadonlySet<Element>): void;
  isNear(element: Element): boolean;
  /** Whether it had no height when it was last looked at: a menu that is folded in, the same headline for another width. */
  isUnseen(element: Element): boolean;
}

/** Tells which elements are within one screen of what is seen, and calls when that changes. */
export function nearViewport(onChange: () => void, signal: AbortSignal): NearViewport {
  const seen = new Map<Element, IntersectionObserverEntry>();
  let watched: ReadonlySet<Element> = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) seen.set(entry.target, entry);
      onChange();
    },
    { rootMargin: '100%' },
  );
  onAbort(signal, () => observer.disconnect());

  return {
    watch(elements) {
      // Only what differs: observing all of a long page again takes milliseconds.
      for (const element of watched.difference(elements)) {
        observer.unobserve(element);
        seen.delete(element);
      }
      for (const element of elements.difference(watched)) observer.observe(element);
      watched = elements;
    },
    isNear: (element) => seen.get(element)?.isIntersecting ?? false,
    isUnseen: (element) => seen.get(element)?.boundingClientRect.height === 0,
  };
}
