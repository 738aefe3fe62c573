export interface NearViewport {
  /** Names the elements to watch from now on. Name only those with something to paint: observers of everything slow scrolling down. */
  watch(elements: ReadonlySet<Element>): void;
  isNear(element: Element): boolean;
}

/** Tells which elements are within one screen of what is seen, and calls when that changes. */
export function nearViewport(onChange: () => void, signal: AbortSignal): NearViewport {
  const near = new Set<Element>();
  let watched: ReadonlySet<Element> = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) near.add(target);
        else near.delete(target);
      onChange();
    },
    { rootMargin: '100%' },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    watch(elements) {
      for (const element of watched) {
        if (elements.has(element)) continue;
        observer.unobserve(element);
        near.delete(element);
      }
      for (const element of elements) if (!watched.has(element)) observer.observe(element);
      watched = elements;
    },
    isNear: (element) => near.has(element),
  };
}
