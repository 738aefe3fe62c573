import { onAbort } from './on-abort.ts';

/**
 * Calls when text may have moved: something around it changed its size, scrolled inside the page, loaded or came to the end of its
 * movement. In time for the frame: after layout, before painting. Returns how to name the elements whose place matters now.
 */
export function watchLayout(onChange: () => void, signal: AbortSignal): (elements: Iterable<Element>) => void {
  const observer = new ResizeObserver(onChange);
  let observed = new Set<Element>();
  onAbort(signal, () => observer.disconnect());
  for (const type of ['load', 'transitionend', 'animationend']) addEventListener(type, onChange, { signal, capture: true });
  addEventListener('resize', onChange, { signal });
  addEventListener('scroll', ({ target }) => target !== document && onChange(), { signal, capture: true, passive: true });

  return (elements) => {
    const wanted = new Set<Element>();
    // What moves a text makes something around it grow or shrink; often not the body, which many pages give a fixed height.
    for (const element of elements)
      for (let up: Element | null | undefined = element; up && !wanted.has(up); up = outer(up)) wanted.add(up);
    // Observing again what is observed already would call back again, for ever.
    for (const element of observed) if (!wanted.has(element)) observer.unobserve(element);
    for (const element of wanted) if (!observed.has(element)) observer.observe(element);
    observed = wanted;
  };
}

function outer(element: Element): Element | null | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}
