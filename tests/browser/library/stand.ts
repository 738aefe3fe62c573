import type { ComponentChild } from 'preact';
import { render } from 'preact';
import sheets from '../../../assets/css/library.css?inline';
import { speak } from '../support/language.ts';
import { prefer, resize } from '../support/look.ts';

let root: HTMLElement | undefined;

/** A page of the library's look. */
export async function stand(width = 1_280, height = 800): Promise<void> {
  speak('en');
  await prefer('light');
  await resize(width, height);
  const style = document.createElement('style');
  style.textContent = sheets;
  root = document.createElement('div');
  root.style.height = '100dvh';
  document.title = 'Sidelight';
  document.body.replaceChildren(style, root);
}

export function show(content: ComponentChild): void {
  render(content, root!);
}

export function leave(): void {
  if (root) render(null, root);
}

/** Gives what was asked for time to be drawn. */
export async function drawn(): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
