import concepts from 'virtual:glossary';
import base from 'virtual:map-base';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { standingOf } from '../../../components/chain/standing.ts';
import { ConceptEntry } from '../../../components/library/concepts/ConceptEntry.tsx';
import { ConceptIndex } from '../../../components/library/concepts/ConceptIndex.tsx';
import { ConceptPage } from '../../../components/library/concepts/ConceptPage.tsx';
import { DossierView } from '../../../components/library/dossier/DossierView.tsx';
import { locate } from '../../../core/map/locate.ts';
import type { Dossier } from '../../../core/search/dossier.ts';
import { clip, koreanClip } from '../popup/fixtures.ts';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize } from '../support/look.ts';
import { drawn, leave, show, stand } from './stand.ts';

const all = new Map(concepts.map((concept) => [concept.id, concept]));
const names = new Map(concepts.map(({ id, prefLabel }) => [id, prefLabel]));

beforeEach(() => stand());
afterEach(leave);

const dossier: Dossier = {
  query: 'mentions:place/hoeryong',
  total: 90,
  beside: [{ value: 'concept/inminban', label: 'inminban', count: 40 }],
  sites: [{ value: 'dailynk.com', label: 'Daily NK English', count: 80 }],
  authors: [{ value: 'Lee Chae Un', count: 12 }],
  tags: [{ value: 'to cite', count: 3 }],
  published: [
    { value: '2025-11', count: 20 },
    { value: '2026-03', count: 70 },
  ],
  kept: [],
};

async function showPage(id: string, onCopy: (text: string) => void = () => {}) {
  const concept = all.get(id)!;
  const province = all.get('place/north-hamgyong')!;
  const located = id.startsWith('place/') ? locate([concept, province].filter(Boolean), () => true) : null;
  const standing = await standingOf(concept, async (ids) => ids.flatMap((one) => all.get(one) ?? []));
  const view = <DossierView dossier={dossier} clips={[clip(1), koreanClip]} about="concept" onMore={() => {}} />;
  show(
    <main class="library-main">
      <ConceptPage
        concept={concept}
        version="abc123"
        entry={
          <ConceptEntry
            concept={concept}
            names={names}
            picture={located && { located, base }}
            standing={standing}
            reading="en"
            locale="en"
            onOpen={() => {}}
          />
        }
        dossier={view}
        onCopy={onCopy}
      />
    </main>,
  );
  await drawn();
}

describe('the page of a concept', () => {
  it('says what the glossary says, and beside it what clips say, under the months they were published in', async () => {
    await showPage('place/hoeryong');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Hoeryong' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '90 clips' })).toBeVisible();
    expect([...document.querySelectorAll('.dossier-months > li > h3')].map(({ textContent }) => textContent)).toEqual(['March 2026']);
    await expect.element(page.getByRole('link', { name: /inminban/ }).first()).toHaveAttribute('href', '#/concepts/concept/inminban');
    await expect
      .element(page.getByRole('link', { name: 'Open as a list' }))
      .toHaveAttribute('href', expect.stringContaining('sort=published'));
  });

  it('leads from each clip to that clip in the list of all of them', async () => {
    await showPage('place/hoeryong');
    const href = document.querySelector('.dossier-clip')!.getAttribute('href')!;
    const params = new URLSearchParams(href.split('?')[1]);
    expect(Object.fromEntries(params)).toEqual({ q: dossier.query, sort: 'published', clip: clip(1).id });
  });

  it('says how many clips a year has to who cannot see the bars', async () => {
    await showPage('place/hoeryong');
    await expect
      .element(page.getByRole('link', { name: '2026: 70 clips' }))
      .toHaveAttribute('href', expect.stringContaining('published%3A2026'));
  });

  it('gives a text for an error, with the entry, its version and sources, and sends nothing', async () => {
    const onCopy = vi.fn();
    await showPage('org/ministry-of-state-security-dprk', onCopy);
    await page.getByRole('button', { name: 'Report an error' }).click();
    const text = page.getByRole('textbox', { name: 'Report an error' });
    await userEvent.type(text, 'The date.');
    await page.getByRole('button', { name: 'Copy this text' }).click();
    const [copied] = onCopy.mock.calls[0]!;
    for (const part of ['org/ministry-of-state-security-dprk', 'abc123', 'https://', 'The date.']) expect(copied).toContain(part);
  });

  it.each(['place/hoeryong', 'org/ministry-of-state-security-dprk', 'person/kim-jong-un', 'concept/songbun'])(
    'is accessible and fits, light and dark, wide and narrow (%s)',
    async (id) => {
      for (const [width, scheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        await resize(width, 800);
        await prefer(scheme);
        await showPage(id);
        await expectAccessible();
        expectNoSideways();
      }
      await prefer('light');
    },
  );
});

describe('the index of concepts', () => {
  const index = (text = '', onChange = vi.fn()) => {
    show(
      <main>
        <ConceptIndex
          concepts={all}
          version="abc123"
          counts={new Map([['place/sinuiju', 4]])}
          text={text}
          kind={null}
          onChange={onChange}
        />
      </main>,
    );
    return onChange;
  };
  const first = () => document.querySelector('.concept-line')!.textContent;

  it('begins with those that clips speak of', () => {
    index();
    expect(first()).toContain('Sinuiju');
    expect(first()).toContain('4 clips');
  });

  it('finds by another name, and shows by which', () => {
    index('會寧');
    expect(first()).toContain('Hoeryong');
    expect(first()).toContain('會寧');
  });

  it('narrows by kind', async () => {
    const onChange = index('kim');
    await page.getByRole('button', { name: 'People' }).click();
    expect(onChange).toHaveBeenCalledWith('kim', 'person');
  });

  it('is in Korean for a Korean reader', () => {
    speak('ko');
    index('신의주');
    expect(document.querySelector('.concept-name')!.textContent).toBe('신의주시');
    speak('en');
  });

  it('is accessible and fits, wide and narrow', async () => {
    for (const width of [1280, 360]) {
      await resize(width, 800);
      index('hoe');
      await expectAccessible();
      expectNoSideways();
    }
  });
});

describe('a dossier', () => {
  it('of nothing says what will stand there', async () => {
    show(<DossierView dossier={{ ...dossier, total: 0, published: [] }} clips={[]} about="concept" onMore={() => {}} />);
    await expect.element(page.getByText(/No clip speaks of it yet/)).toBeVisible();
  });

  it('of many gives more when it is asked to', async () => {
    const onMore = vi.fn();
    show(<DossierView dossier={dossier} clips={[clip(1)]} about="site" onMore={onMore} />);
    await page.getByRole('button', { name: '89 more' }).click();
    expect(onMore).toHaveBeenCalledOnce();
    expect(
      page
        .getByText('Daily NK English')
        .elements()
        .every((element) => element.closest('.count-chips') === null),
    ).toBe(true);
  });
});
