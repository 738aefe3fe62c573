import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { newId } from '../../../dom/clips/new-id.ts';
import { open, stand, useStands } from '../card/current.ts';
import { clipFrom, pause, rangeAt } from '../card/stand.ts';

useStands();

const here = location.href;
afterEach(() => history.replaceState(null, '', here));

const WORDS = 'They were told to sign an oath before the month was out.';
const PARAGRAPH = `<p>Something before it. ${WORDS} Something after it.</p>`;

function clipOf(html: string): Clip {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return clipFrom(capture(rangeAt(WORDS), { id: newId(), citation: { url: here, title: 'T', authors: [] }, own: null, concepts: [] })!);
}
const outcome = () => stand.ui.clipOutcomes()[0]?.outcome;
const add = (html: string) => document.querySelector('main')!.append(document.createRange().createContextualFragment(html));

describe('a passage that is not there yet', () => {
  it('is found when more of the page comes, as in a list that grows while it is scrolled', async () => {
    const clip = clipOf(PARAGRAPH);
    await open({ html: '<main><p>One.</p></main>', clips: [clip] });
    expect(outcome()).toBe('orphan');
    for (let i = 0; i < 10; i++) {
      add(`<p>Item ${i}</p>`);
      await pause(40);
    }
    add(PARAGRAPH);
    await vi.waitFor(() => expect(['exact', 'moved']).toContain(outcome()), 3000);
  });

  it('is looked for once for many changes, and less and less often while nothing comes of it', async () => {
    const clip = clipOf(PARAGRAPH);
    await open({ html: '<main><p>One.</p></main>', clips: [clip] });
    const looks = () => stand.asked.filter((type) => type === 'findChanged').length;
    const before = looks();
    for (let i = 0; i < 50; i++) {
      add(`<p>Item number ${i}</p>`);
      await pause(50);
    }
    // 2.5 seconds: at 0.6 and, having waited twice as long, at 1.8.
    expect(looks() - before).toBeLessThanOrEqual(3);
  });

  it('is marked where the page puts the same words anew, without asking for the clips again', async () => {
    const html = `<main>${PARAGRAPH}</main>`;
    await open({ html, clips: [clipOf(html)] });
    const asked = stand.asked.filter((type) => type === 'clipsOnPage').length;
    const main = document.querySelector('main')!;
    main.replaceChildren(...[...main.childNodes].map((node) => node.cloneNode(true)));
    await vi.waitFor(() => {
      expect(outcome()).toBe('exact');
      const lines = [...stand.root.querySelectorAll<HTMLElement>('div[style*="border-top: 2px"]')].map(
        (line) => line.getBoundingClientRect().left,
      );
      expect(lines).toContain(rangeAt(WORDS).getBoundingClientRect().left);
    }, 3000);
    expect(stand.asked.filter((type) => type === 'clipsOnPage')).toHaveLength(asked);
  });
});

describe('an application that goes to another address', () => {
  it('gets the clips of that one, and its marks of the one before go', async () => {
    const html = `<main>${PARAGRAPH}</main>`;
    const clip = clipOf(html);
    const urls: string[] = [];
    await open({ html, clips: [clip] });
    stand.answer({
      clipsOnPage: ({ url }: { url: string }) => {
        urls.push(url);
        return [];
      },
    });
    history.pushState(null, '', '/another-article');
    document.querySelector('main')!.replaceChildren('Another article.');
    await vi.waitFor(() => expect(stand.ui.clipOutcomes()).toEqual([]), 3000);
    expect(urls.at(-1)).toContain('/another-article');
  });
});
