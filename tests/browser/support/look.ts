import axe from 'axe-core';
import { cdp, page } from 'vitest/browser';
import { expect } from 'vitest';

export type Scheme = 'light' | 'dark';

export async function prefer(scheme: Scheme): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
}

export async function resize(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
}

/** No violation of WCAG 2.2 AA or of axe's own good practice. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'] });
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(told).toEqual([]);
}

/** Nothing is wider than the window: no sideways scrolling (WCAG 1.4.10). */
export function expectNoSideways(): void {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
}

/** Everything that can be pressed is at least 24 by 24 px, but for links in a line of text (WCAG 2.5.8). */
export function smallTargets(): string[] {
  return (
    [...document.querySelectorAll('button, input, textarea, a[href]')]
      // A label is pressed as its field is.
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 0 && (box.width < 24 || box.height < 24) && getComputedStyle(element).display !== 'inline')
      .map(({ element, box }) => `${element.localName}.${element.className} "${element.textContent}" ${box.width} × ${box.height}`)
  );
}
