import { describe, expect, it, vi } from 'vitest';
import { collectBlocks } from '../../../dom/page-blocks.ts';
import { readChanges, watchPage } from '../../../dom/watch-page.ts';
import { page, shadow, untilEnd, wait } from './page.ts';

function watch(own = new WeakSet<Node>(), work = 0) {
  const signal = untilEnd();
  const batches: string[][] = [];
  const watching = watchPage(
    own,
    async (changes) => {
      const reading = await readChanges(changes, signal);
      batches.push(reading!.blocks.map(({ text }) => text));
      await wait(work);
    },
    signal,
  );
  return { ...watching, batches, read: () => batches.flat() };
}

const eventually = <T>(value: () => T, expected: T) => vi.waitFor(() => expect(value()).toEqual(expected), { timeout: 3000 });

describe('what is read again after a change', () => {
  it('is the block whose text changed, and no other', async () => {
    const root = page('<div>before<p>one <b>two</b></p><p>three</p></div>');
    const { read } = watch();
    (root.querySelector('b')!.firstChild as Text).data = 'zwei';
    await eventually(read, ['one zwei']);
  });

  it('is what was added, once, with the text around it that it parted', async () => {
    const root = page('<div>left right<p>other</p></div>');
    const { read } = watch();
    const text = root.querySelector('div')!.firstChild as Text;
    const added = document.createElement('section');
    added.append('in ', document.createElement('p'));
    text.splitText(5).before(added);
    added.querySelector('p')!.append('deep');
    await eventually(read, ['left', 'in', 'deep', 'right']);
  });

  it('is the block that lost an element', async () => {
    const root = page('<p>one <b>two</b> three</p><p>four</p>');
    const { read } = watch();
    root.querySelector('b')!.remove();
    await eventually(read, ['one three']);
  });

  it('is what came out of hiding', async () => {
    const root = page('<div hidden><p>one</p><p>two</p></div><main aria-hidden="true"><p>three</p></main>');
    const { read } = watch();
    root.querySelector('div')!.removeAttribute('hidden');
    root.querySelector('main')!.removeAttribute('aria-hidden');
    await eventually(read, ['one', 'two', 'three']);
  });

  it('is nothing in what is not read: editors, scripts, menus', async () => {
    const root = page('<div contenteditable><p>typed</p></div><nav><ul></ul></nav><p>kept</p>');
    const { read } = watch();
    root.querySelector('[contenteditable] p')!.append(' more');
    root.querySelector('ul')!.append(document.createElement('li'));
    (root.lastElementChild!.firstChild as Text).data = 'changed';
    await eventually(read, ['changed']);
  });

  it('is nothing of ours', async () => {
    const own = new WeakSet<Node>();
    const { batches } = watch(own);
    const ours = document.createElement('div');
    ours.append('ours');
    own.add(ours);
    document.documentElement.append(ours);
    await wait(1000);
    ours.remove();
    expect(batches.flat()).toEqual([]);
  });

  it('is found in shadow roots that are watched', async () => {
    const root = page('<div></div>');
    const inner = shadow(root.firstElementChild!, '<p>one</p>');
    const { observe, read } = watch();
    observe(inner);
    inner.querySelector('p')!.append(' two');
    await eventually(read, ['one two']);
  });
});

it('gathers a burst of changes into one batch', async () => {
  const root = page('<div></div>');
  const { batches, read } = watch();
  for (let i = 0; i < 20; i++) {
    const line = document.createElement('p');
    line.append(`line ${i}`);
    root.firstElementChild!.append(line);
    await wait(5);
  }
  await vi.waitFor(() => expect(read()).toHaveLength(20), { timeout: 3000 });
  expect(batches.length).toBeLessThanOrEqual(2);
});

it('leaves a busy page alone for longer the longer its batches take', async () => {
  const root = page('<p>0</p>');
  const { batches } = watch(new WeakSet(), 300);
  for (let i = 0; i < 60; i++) {
    (root.querySelector('p')!.firstChild as Text).data = `${i}`;
    await wait(40);
  }
  expect(batches.length).toBeLessThanOrEqual(3);
}, 10_000);

it('reads all of a page that keeps taking the ground away', async () => {
  const root = page(`<div>${'<p>text</p>'.repeat(3000)}</div>`);
  const removing = setInterval(() => root.querySelector('p')?.remove(), 0);
  const reading = await readChanges(new Map([[root, new Set([root])]]), untilEnd());
  clearInterval(removing);
  expect(reading!.blocks.length).toBeGreaterThanOrEqual(collectBlocks(root).length);
});
