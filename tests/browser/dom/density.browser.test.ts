import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Density } from '../../../core/marks/density.ts';
import { setUp } from './knowing-three-words.ts';
import { page } from './page.ts';

/** What is painted, and all that answers. */
function reading() {
  const { session, texts } = setUp();
  const painted = () =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map(({ startContainer }) => startContainer.parentElement!.closest('[id]')!.id);
  const mark = async (density: Density, expected: string[]) => {
    await session.ready;
    session.mark(density);
    await vi.waitFor(() => expect(painted()).toEqual(expected));
  };
  return { session, texts, mark };
}

const ARTICLE = `
  <h1 id=h1>Musan</h1><p id=a>Hoeryong and Musan</p><p id=b>Hoeryong again</p>
  <h2 id=h2>Border</h2><p id=c>Hoeryong</p><p id=d>Musan</p>
  <aside><p id=e>Hoeryong</p><p id=f>Hoeryong</p></aside><p id=g>Hoeryong</p>`;

beforeEach(() => scrollTo(0, 0));

describe('of the mentions on a page', () => {
  it('each is marked where the reader wants all', async () => {
    page(ARTICLE);
    await reading().mark('all', ['h1', 'a', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('the first of a section is marked: from heading to heading, and apart in a landmark', async () => {
    page(ARTICLE);
    await reading().mark('section', ['h1', 'a', 'c', 'd', 'e']);
  });

  it('the first on the page is marked', async () => {
    page(ARTICLE);
    await reading().mark('page', ['h1', 'a']);
  });

  it('none is marked until it is asked for, and the registry holds nothing that a page could read', async () => {
    page(ARTICLE);
    const { mark } = reading();
    await mark('none', []);
    expect(CSS.highlights.size).toBe(0);
  });

  it('all answer, whichever are marked, and more or fewer are marked at once', async () => {
    page(ARTICLE);
    const { texts, mark } = reading();
    await mark('page', ['h1', 'a']);
    expect(texts()).toHaveLength(9);
    await mark('none', []);
    await mark('section', ['h1', 'a', 'c', 'd', 'e']);
    expect(texts()).toHaveLength(9);
  });

  it('one that is not shown is not the first: the same headline for another width', async () => {
    const root = page('<div id=x style="display:none">Hoeryong</div><p id=y>Hoeryong</p>');
    const { mark } = reading();
    await mark('page', ['y']);
    root.querySelector<HTMLElement>('#x')!.style.display = '';
    await mark('page', ['x']);
  });

  it('the first is counted over the page, however it grows', async () => {
    const root = page('<p id=b>Hoeryong</p>');
    const { mark } = reading();
    await mark('section', ['b']);
    const before = document.createElement('p');
    before.id = 'a';
    before.append('Hoeryong');
    root.prepend(before);
    await vi.waitFor(
      () =>
        expect(
          [...CSS.highlights.values()].flatMap((all) => [...all]).map(({ startContainer }) => startContainer.parentElement!.id),
        ).toEqual(['a']),
      {
        timeout: 3000,
      },
    );
  });
});
