/** One stand a test, put up and taken down around it. */
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, vi } from 'vitest';
import { resize } from '../support/look.ts';
import { ARTICLE, TERMS } from './concepts.ts';
import { nextFrame, openStand, pause, pointAtWords } from './stand.ts';
import type { Stand, StandOptions } from './stand.ts';

/** A live binding: the stand of the test that runs. */
export let stand: Stand;

export async function open(options: Partial<StandOptions> = {}): Promise<Stand> {
  stand = await openStand({ html: ARTICLE, terms: TERMS, ...options });
  return stand;
}

/** Rests the pointer on words until their card is there. */
export async function hover(words: string, nth = 0): Promise<HTMLElement> {
  await pointAtWords(words, stand, nth);
  const card = await vi.waitFor(() => stand.card() ?? Promise.reject(new Error('no card')), 2000);
  await nextFrame();
  return card;
}

export const text = () => stand.card()?.textContent ?? '';
export const press = (keys: string) => userEvent.keyboard(keys);

export function buttonIn(layer: Element | null, name: RegExp): HTMLButtonElement {
  const all = [...(layer?.querySelectorAll('button') ?? [])];
  const found = all.find((one) => name.test(one.ariaLabel ?? one.textContent ?? ''));
  if (!found) throw new Error(`no button ${name} among ${all.map((one) => one.ariaLabel ?? one.textContent).join(', ')}`);
  return found;
}

export function useStands(): void {
  beforeEach(async () => {
    await resize(900, 760);
    // Nothing opens so soon after scrolling.
    if (scrollY !== 0) {
      scrollTo(0, 0);
      await pause(200);
    }
  });
  afterEach(() => {
    stand.stop();
    getSelection()?.removeAllRanges();
    document.body.replaceChildren();
  });
}
