import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CollectionIndex } from '../../../components/library/collections/CollectionIndex.tsx';
import { CollectionPage } from '../../../components/library/collections/CollectionPage.tsx';
import { CollectDialog } from '../../../components/library/dialogs/CollectDialog.tsx';
import { ColourDialog } from '../../../components/library/dialogs/ColourDialog.tsx';
import { KeysDialog } from '../../../components/library/dialogs/KeysDialog.tsx';
import { TagDialog } from '../../../components/library/dialogs/TagDialog.tsx';
import { DuplicatesView } from '../../../components/library/duplicates/DuplicatesView.tsx';
import { LibraryFrame } from '../../../components/library/LibraryFrame.tsx';
import { TagsView } from '../../../components/library/tags/TagsView.tsx';
import { TimelineView } from '../../../components/library/timeline/TimelineView.tsx';
import { TrashView } from '../../../components/library/trash/TrashView.tsx';
import type { Collection } from '../../../core/clips/collection.ts';
import { clip, koreanClip, uuid } from '../popup/fixtures.ts';
import { expectAccessible, expectNoSideways, prefer, resize, smallTargets } from '../support/look.ts';
import { drawn, leave, show, stand } from './stand.ts';

const collection: Collection = {
  id: uuid(900),
  name: 'Border case',
  note: 'For the spring briefing.',
  items: [
    { clip: uuid(1), note: '' },
    { clip: uuid(2), note: 'Opens the section.' },
    { clip: uuid(3), note: '' },
  ],
  created: '2026-11-20T08:00:00.000Z',
  modified: '2026-11-20T08:00:00.000Z',
};
const clips = new Map([1, 2, 7].map((n) => [uuid(n), n === 7 ? koreanClip : clip(n)] as const));

beforeEach(() => stand());
afterEach(leave);

function showCollection() {
  const on = { onChange: vi.fn(), onExport: vi.fn(), onDelete: vi.fn() };
  show(<CollectionPage collection={collection} clips={clips} {...on} />);
  return on;
}

describe('a collection', () => {
  it('is ordered by keyboard, from the handle of a clip', async () => {
    const { onChange } = showCollection();
    document.querySelector<HTMLElement>('.grip')!.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    const [next, what] = onChange.mock.calls[0]!;
    expect(what).toBe('ordered');
    expect(next.items.map((item: { clip: string }) => item.clip)).toEqual([uuid(2), uuid(1), uuid(3)]);
  });

  it('is ordered by the mouse', async () => {
    const { onChange } = showCollection();
    const [first, , last] = document.querySelectorAll('.collection-item');
    await userEvent.dragAndDrop(first!.querySelector('.grip')!, last!);
    expect(onChange.mock.calls[0]![0].items.map((item: { clip: string }) => item.clip)).toEqual([uuid(2), uuid(3), uuid(1)]);
  });

  it('keeps a note on a clip when it is left, and not after Escape', async () => {
    const { onChange } = showCollection();
    const notes = page.getByRole('textbox', { name: 'Note on this clip here' });
    await notes.nth(1).fill('Another note');
    await userEvent.keyboard('{Escape}');
    expect(onChange).not.toHaveBeenCalled();
    await notes.nth(0).fill('Begins it all');
    await userEvent.tab();
    expect(onChange.mock.calls[0]![1]).toBe('noted');
    expect(onChange.mock.calls[0]![0].items[0]).toEqual({ clip: uuid(1), note: 'Begins it all' });
  });

  it('says of a clip in the trash that it is there, and takes it out', async () => {
    const { onChange } = showCollection();
    await expect.element(page.getByText('This clip is in the trash or gone.')).toBeVisible();
    await page.getByRole('button', { name: 'Take out of the collection' }).nth(2).click();
    expect(onChange.mock.calls[0]![0].items).toHaveLength(2);
  });

  it('is made with a name, and not without', async () => {
    const onCreate = vi.fn();
    show(<CollectionIndex collections={[]} searches={[]} onCreate={onCreate} onDeleteSearch={() => {}} />);
    await page.getByRole('button', { name: 'New collection' }).click();
    await userEvent.keyboard('   {Enter}');
    expect(onCreate).not.toHaveBeenCalled();
    await userEvent.keyboard('Case 7{Enter}');
    expect(onCreate).toHaveBeenCalledWith('Case 7');
  });

  it('takes clips under a name that is typed: the one there is, else a new one', async () => {
    const on = { onChoose: vi.fn(), onCreate: vi.fn(), onClose: vi.fn() };
    show(<CollectDialog count={2} collections={[collection]} {...on} />);
    await userEvent.keyboard('{Tab}border CASE{Enter}');
    await expect.poll(() => on.onChoose.mock.calls[0]?.[0].id).toBe(uuid(900));
    await page.getByRole('textbox').fill('Other');
    await page.getByRole('button', { name: 'Create “Other”' }).click();
    expect(on.onCreate).toHaveBeenCalledWith('Other');
  });
});

describe('tags', () => {
  const tags = [
    { value: 'border', count: 9 },
    { value: 'Border', count: 1 },
    { value: '통제', count: 2 },
  ];

  it('are renamed; to the name of another they become one, and that is said before', async () => {
    const onRename = vi.fn();
    show(<TagsView tags={tags} onRename={onRename} onDelete={() => {}} />);
    await page.getByRole('button', { name: 'Rename: Border', exact: true }).click();
    const field = page.getByRole('combobox', { name: 'New name' });
    await field.fill('#border');
    await expect.element(page.getByText('“border” is there already: the two become one.')).toBeVisible();
    await page.getByRole('button', { name: 'Make one' }).click();
    expect(onRename).toHaveBeenCalledWith(['Border'], 'border');
  });

  it('that are selected become one', async () => {
    const onRename = vi.fn();
    show(<TagsView tags={tags} onRename={onRename} onDelete={() => {}} />);
    for (const name of ['border', '통제']) await page.getByRole('checkbox', { name: `Select: ${name}`, exact: true }).click();
    await page.getByRole('button', { name: 'Make 2 tags one' }).click();
    await page.getByRole('combobox').fill('통제');
    await page.getByRole('button', { name: 'Make one', exact: true }).click();
    expect(onRename).toHaveBeenCalledWith(['border', '통제'], '통제');
  });

  it('of many clips are added and taken away together; others stay', async () => {
    const onSubmit = vi.fn();
    show(<TagDialog count={3} shared={['old', 'kept']} suggestions={[]} onSubmit={onSubmit} onClose={() => {}} />);
    await page.getByRole('button', { name: 'Remove tag old' }).click();
    await userEvent.keyboard('new');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(onSubmit).toHaveBeenCalledWith({ add: ['new'], remove: ['old'] });
  });
});

describe('a colour', () => {
  it('is chosen by its number, and taken away by 0', async () => {
    const onChoose = vi.fn();
    show(<ColourDialog count={2} names={{ doubt: 'Unclear' }} onChoose={onChoose} onClose={() => {}} />);
    await expect.element(page.getByRole('button', { name: 'Unclear' })).toBeVisible();
    await userEvent.keyboard('4');
    expect(onChoose).toHaveBeenLastCalledWith('doubt');
    await userEvent.keyboard('0');
    expect(onChoose).toHaveBeenLastCalledWith(null);
  });
});

describe('the trash', () => {
  const deleted = [clip(1, { deleted: '2026-11-20T08:00:00.000Z' }), clip(2, { deleted: '2026-10-26T08:00:00.000Z' })];

  it('says how long each is left, and asks before anything goes for good', async () => {
    const on = { onRestore: vi.fn(), onDelete: vi.fn(), onRestoreCollection: vi.fn() };
    show(<TrashView clips={deleted} collections={[]} days={30} now={new Date('2026-11-24T09:00:00Z')} {...on} />);
    await expect.element(page.getByText('26 days left')).toBeVisible();
    await expect.element(page.getByText('1 day left')).toBeVisible();
    await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
    expect(on.onRestore).toHaveBeenCalledWith([uuid(1)]);
    await page.getByRole('button', { name: 'Empty the trash' }).click();
    expect(on.onDelete).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(on.onDelete).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Empty the trash' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    expect(on.onDelete).toHaveBeenCalledWith([uuid(1), uuid(2)]);
  });
});

describe('a dialog', () => {
  it('gives the focus back to where it was', async () => {
    show(<TagsView tags={[{ value: 'a', count: 1 }]} onRename={() => {}} onDelete={() => {}} />);
    const button = page.getByRole('button', { name: 'Rename: a' });
    await button.click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button.element());
  });
});

const FRAME = {
  sections: [
    { name: 'clips', title: 'Clips', icon: 'bookmark', href: '#/clips', group: 'work' },
    { name: 'settings', title: 'Settings', icon: 'settings', href: '#/settings', group: 'keep' },
  ],
  current: 'clips',
  collections: [{ id: uuid(1), title: 'Border case', href: '#/collections/1', count: 3 }],
  searches: [],
  href: '#/clips',
  toast: { text: 'Moved to the trash', onUndo: () => {} },
  onCloseToast: () => {},
  onHelp: () => {},
} as const;

describe('the frame of the library', () => {
  it('hides the rail behind a button where there is little room, and shuts it with Escape', async () => {
    await resize(360, 640);
    show(<LibraryFrame {...FRAME}>text</LibraryFrame>);
    const link = page.getByRole('link', { name: 'Settings' });
    expect(link.query()).toBeNull();
    await page.getByRole('button', { name: 'Open the menu' }).click();
    await expect.element(link).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => link.query()).toBeNull();
  });

  it('lets a keyboard skip the rail', async () => {
    show(<LibraryFrame {...FRAME}>text</LibraryFrame>);
    document.querySelector<HTMLElement>('.skip-link')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(document.querySelector('#main'));
  });
});

const PAGES = {
  'the frame': () => <LibraryFrame {...FRAME}>text</LibraryFrame>,
  'a collection': () => (
    <CollectionPage collection={collection} clips={clips} onChange={() => {}} onExport={() => {}} onDelete={() => {}} />
  ),
  collections: () => (
    <CollectionIndex
      collections={[collection]}
      searches={[{ id: uuid(1), name: 'Doubtful', query: 'colour:doubt' }]}
      onCreate={() => {}}
      onDeleteSearch={() => {}}
    />
  ),
  tags: () => <TagsView tags={[{ value: 'a long tag '.repeat(12), count: 12 }]} onRename={() => {}} onDelete={() => {}} />,
  duplicates: () => (
    <DuplicatesView
      groups={[{ clips: [clip(1), koreanClip], samePage: false }]}
      total={1}
      onMerge={() => {}}
      onDelete={() => {}}
      onMore={() => {}}
    />
  ),
  timeline: () => (
    <TimelineView
      months={[
        { value: '2025-03', count: 800 },
        { value: '2026', count: 4 },
        { value: '2026-11', count: 12_000 },
      ]}
      undated={3}
    />
  ),
  trash: () => (
    <TrashView
      clips={[clip(1, { deleted: '2026-11-20T08:00:00.000Z' })]}
      collections={[collection]}
      days={30}
      now={new Date('2026-11-24T09:00:00Z')}
      onRestore={() => {}}
      onDelete={() => {}}
      onRestoreCollection={() => {}}
    />
  ),
  keys: () => <KeysDialog sections={[{ keys: ['g', 'c'], does: 'Clips' }]} onClose={() => {}} />,
};

describe.each(Object.keys(PAGES) as (keyof typeof PAGES)[])('%s', (name) => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('is accessible and fits %i px (%s)', async (width, scheme) => {
    await resize(width, 800);
    await prefer(scheme);
    const whole = name === 'the frame' || name === 'keys';
    show(whole ? PAGES[name]() : <main>{PAGES[name]()}</main>);
    await drawn();
    await expectAccessible();
    expectNoSideways();
    expect(smallTargets().filter((target) => !target.startsWith('input.') && !target.includes('timeline'))).toEqual([]);
    await prefer('light');
  });
});
