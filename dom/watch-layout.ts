import { onAbort } from './on-abort.ts';

/**
 * Calls when text may have moved: something changed its size, scrolled inside the page, or loaded. In time for the frame: after
 * layout, before painting. Returns how to name the elements whose size matters now.
 */
export function watchLayout(onChange: () => void, signal: AbortSignal): (elements: Iterable<Element>) => void {
  const observer = new ResizeObserver(onChange);
  let observed = new Set<Element>();
  onAbort(signal, () => observer.disconnect());
  addEventListener('resize', onChange, { signal });
  addEventListener('load', onChange, { signal, capture: true });
  addEventListener('scroll', ({ target }) => target !== document && onChange(), { signal, capture: true, passive: true });

  return (elements) => {
    const wanted = new Set<Element>([document.documentElement, document.body, ...elements]);
    // Observing again what is observed already would call back again, for ever.
    for (const element of observed) if (!wanted.has(element)) observer.unobserve(element);
    for (const element of wanted) if (!observed.has(element)) observer.observe(element);
    observed = wanted;
  };
}
