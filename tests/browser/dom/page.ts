import { afterEach } from 'vitest';

/** A piece of page for one test. */
export function page(html: string): HTMLElement {
  const element = document.createElement('div');
  element.append(document.createRange().createContextualFragment(html));
  document.body.append(element);
  afterThisTest.push(() => element.remove());
  return element;
}

export function shadow(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.append(document.createRange().createContextualFragment(html));
  return root;
}

const afterThisTest: (() => void)[] = [];
afterEach(() => {
  for (const undo of afterThisTest.splice(0)) undo();
});

/** Ends with the test. */
export function untilEnd(): AbortSignal {
  const end = new AbortController();
  afterThisTest.push(() => end.abort());
  return end.signal;
}

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
