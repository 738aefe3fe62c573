import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClipsView } from '../../../components/library/clips/ClipsView.tsx';
import { noFacets, type ClipSearchAnswer } from '../../../core/search/clip-search.ts';
import { uuid } from '../popup/fixtures.ts';
import { expectAccessible, expectNoSideways, prefer, resize } from '../support/look.ts';
import { rowAt } from './rows.ts';
import { drawn, leave, show, stand } from './stand.ts';

beforeEach(() => stand());
afterEach(leave);

const answer = (change: Partial<ClipSearchAnswer> = {}): ClipSearchAnswer => ({
  total: 12,
  terms: ['Hoeryong'],
  facets: {
    ...noFacets(),
    site: [
      { value: 'dailynk.com', label: 'Daily NK English', count: 8 },
      { value: 'yna.co.kr', count: 4 },
    ],
    tag: Array.from({ length: 20 }, (_, i) => ({ value: `tag ${i}`, count: 20 - i })),
    colour: [{ value: 'doubt', count: 3 }],
    concept: [{ value: 'place/hoeryong', label: 'Hoeryong', count: 5 }],
    state: [
      { value: 'orphan', count: 1 },
      { value: 'unseen', count: 11 },
    ],
  },
  ...change,
});

type ViewProps = Parameters<typeof ClipsView>[0];

function view(change: Partial<ViewProps> = {}): ViewProps {
  const given: ViewProps = {
    query: '',
    sort: 'newest',
    answer: answer(),
    isReady: true,
    total: 12,
    rowAt,
    cursor: 0,
    selected: new Set(),
    names: new Map([['place/hoeryong', { en: 'Hoeryong', ko: '회령' }]]),
    colourNames: {},
    shortcut: 'Alt+Shift+S',
    bulk: { onTag: vi.fn(), onColour: vi.fn(), onCollect: vi.fn(), onDelete: vi.fn(), onExport: vi.fn() },
    reader: null,
    onShow: () => {},
    onMove: vi.fn(),
    onPick: vi.fn(),
    onQuery: vi.fn(),
    onSort: vi.fn(),
    onFacet: vi.fn(),
    onSaveSearch: vi.fn(),
    onExport: vi.fn(),
    onSelectAll: vi.fn(),
    onSelectNone: vi.fn(),
    onToList: vi.fn(),
    ...change,
  };
  show(<ClipsView {...given} />);
  return given;
}

describe('finding clips', () => {
  it('narrows by a value of a facet, and shows which are chosen', async () => {
    const { onFacet } = view({ query: 'site:yna.co.kr' });
    await page.getByRole('button', { name: /Daily NK English/ }).click();
    expect(onFacet).toHaveBeenCalledWith('site', 'dailynk.com');
    await expect.element(page.getByRole('button', { name: /^yna\.co\.kr/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows the most frequent values first, and the rest on request', async () => {
    view();
    expect(page.getByRole('button', { name: /^tag 19/ }).query()).toBeNull();
    await page.getByRole('button', { name: '14 more' }).click();
    await expect.element(page.getByRole('button', { name: /^tag 19/ })).toBeVisible();
  });

  it('names each condition of the query, and takes it away by itself', async () => {
    const { onQuery } = view({ query: 'phones -tag:market mentions:place/hoeryong is:orphan' });
    const chips = page.getByRole('list', { name: 'Conditions' });
    await expect.element(chips).toHaveTextContent('not Tag: marketMentions: HoeryongNo longer there');
    await page.getByRole('button', { name: 'Remove: not Tag: market' }).click();
    expect(onQuery).toHaveBeenCalledWith('phones mentions:place/hoeryong is:orphan');
  });

  it('leaves the box for the list with Enter, empties it with Escape, and keeps keys of an input method', async () => {
    const { onQuery, onToList } = view({ query: 'phones' });
    const box = page.getByRole('textbox', { name: 'Search clips' });
    await box.click();
    box.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(onToList).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onToList).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
    expect(onQuery).toHaveBeenCalledWith('', 'typed');
  });

  it('says what is wrong with a query, in words', async () => {
    view({ query: 'before:soon', answer: answer({ problem: { kind: 'not-a-date', text: 'before:soon', start: 0, end: 11 } }) });
    await expect.element(page.getByText(/Write dates as 2026.*before:soon/)).toBeVisible();
  });

  it('shows how to begin where there is nothing, and how to go on where nothing matches', async () => {
    view({ total: 0, answer: answer({ total: 0, facets: noFacets() }) });
    await expect.element(page.getByRole('heading', { name: 'Keep your first passage' })).toBeVisible();
    expect(document.body.textContent).toContain('Alt+Shift+S');
    const { onQuery } = view({ query: 'zebra', total: 0, answer: answer({ total: 0, facets: noFacets() }) });
    await page.getByRole('button', { name: 'Clear the search' }).last().click();
    expect(onQuery).toHaveBeenCalledWith('');
  });

  it('offers what can be done with those that are selected', async () => {
    const { bulk, onSelectAll } = view({ selected: new Set([uuid(1), uuid(2)]) });
    const bar = page.getByRole('toolbar', { name: 'Selected clips' });
    await expect.element(page.getByText('2 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Select all 12' }).click();
    expect(onSelectAll).toHaveBeenCalled();
    for (const [name, done] of [
      ['Tag', bulk.onTag],
      ['Meaning', bulk.onColour],
      ['Add to collection', bulk.onCollect],
      ['Export', bulk.onExport],
      ['Delete', bulk.onDelete],
    ] as const) {
      await bar.getByRole('button', { name, exact: true }).click();
      expect(done).toHaveBeenCalledOnce();
    }
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('is accessible and fits %i px (%s)', async (width, scheme) => {
    await resize(width, 800);
    await prefer(scheme);
    view({ query: 'tag:"tag 1" phones', selected: new Set([uuid(1)]) });
    await drawn();
    await expectAccessible();
    expectNoSideways();
    await prefer('light');
  });
});
