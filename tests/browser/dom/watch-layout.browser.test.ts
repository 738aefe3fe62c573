import { expect, it, vi } from 'vitest';
import { watchLayout } from '../../../dom/watch-layout.ts';
import { frame, page, shadow, untilEnd, wait } from './page.ts';

async function watch(element: Element) {
  const onChange = vi.fn();
  const name = watchLayout(onChange, untilEnd());
  name([element]);
  await frame();
  // Naming the same again must not call back again: that would go on for ever.
  onChange.mockClear();
  name([element]);
  await wait(50);
  expect(onChange).not.toHaveBeenCalled();
  return onChange;
}

it('notices what pushes the text away, also where the body keeps its height', async () => {
  const root = page('<section><div></div><p>text</p></section>');
  document.body.style.height = '100px';
  const onChange = await watch(root.querySelector('p')!);
  root.querySelector('div')!.style.height = '30px';
  await frame();
  expect(onChange).toHaveBeenCalled();
  document.body.style.height = '';
});

it('notices what happens around a shadow root', async () => {
  const root = page('<section><div></div><span></span></section>');
  const inner = shadow(root.querySelector('span')!, '<p>text</p>');
  const onChange = await watch(inner.querySelector('p')!);
  root.querySelector('div')!.style.height = '30px';
  await frame();
  expect(onChange).toHaveBeenCalled();
});

it('notices scrolling inside the page, and not of the page', async () => {
  const root = page('<div style="height:40px;overflow:auto"><p style="height:400px">text</p></div><p style="height:4000px"></p>');
  const onChange = await watch(root.querySelector('p')!);
  scrollTo(0, 100);
  await wait(50);
  expect(onChange).not.toHaveBeenCalled();
  root.firstElementChild!.scrollTop = 20;
  await wait(50);
  expect(onChange).toHaveBeenCalled();
  scrollTo(0, 0);
});
