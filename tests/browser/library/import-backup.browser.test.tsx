import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AutomaticBackup } from '../../../components/library/backup/AutomaticBackup.tsx';
import { MakeBackup } from '../../../components/library/backup/MakeBackup.tsx';
import { RestoreBackup, type RestoreShown } from '../../../components/library/backup/RestoreBackup.tsx';
import { ImportView, type ImportShown } from '../../../components/library/import/ImportView.tsx';
import type { ImportReport, ImportRow, RowFilter } from '../../../core/exchange/import/report.ts';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize, smallTargets } from '../support/look.ts';
import { drawn, leave, show, stand } from './stand.ts';

beforeEach(() => stand());
afterEach(leave);

const ROWS: ImportRow[] = Array.from({ length: 130 }, (_, at) => ({
  at,
  kind: at % 10 === 9 ? 'refused' : at % 10 === 8 ? 'skip' : 'add',
  ...(at % 10 === 9 ? { why: 'refused' as const } : at % 10 === 8 ? { why: 'same' as const } : {}),
  detail: at % 10 === 9 ? 'it has no address' : '',
  quote: at === 0 ? '<img src=x onerror=alert(1)>' : `회령시 보위부 passage ${at}`,
  title: 'Security agents gather written oaths',
  url: 'https://www.dailynk.com/english/a/',
}));
const REPORT: ImportReport = { formats: ['hypothesis-json'], counts: { add: 104, change: 0, skip: 13, refused: 13 }, collections: 0 };
const TABLE: ImportReport = {
  formats: ['csv'],
  counts: { add: 0, change: 0, skip: 0, refused: 0 },
  collections: 0,
  table: { headings: ['어디', 'what', ''], columns: { url: 0 }, sample: [['https://a.kr/', 'words', '']] },
};

function importing(state: ImportShown) {
  const on = { onFile: vi.fn(), onColumns: vi.fn(), onImport: vi.fn(), onCancel: vi.fn(), onOther: vi.fn() };
  const rows = async (filter: RowFilter, from: number, to: number) =>
    ROWS.filter(({ kind }) => filter === 'all' || kind === filter).slice(from, to);
  show(
    <main>
      <ImportView state={state} rows={rows} {...on} />
    </main>,
  );
  return on;
}

const none = { clips: 0, revisions: 0, snapshots: 0, collections: 0, searches: 0, ownConcepts: 0 };
const LOOKED = { made: '2026-11-24T08:05:09.000Z', rows: { ...none, clips: 1_234, revisions: 2_000 } };

function backup(restore: RestoreShown) {
  const on = { onMake: vi.fn(), onRestore: vi.fn(), onUnlock: vi.fn(), onPlace: vi.fn(), onAllowAgain: vi.fn() };
  show(
    <main class="library-page settings backup">
      <h1>Backup</h1>
      <MakeBackup state={{ phase: 'idle' }} onMake={on.onMake} onCancel={vi.fn()} />
      <AutomaticBackup
        where="folder"
        days={7}
        canChooseFolder
        folder="Backups"
        isStopped
        onPlace={on.onPlace}
        onDays={vi.fn()}
        onAllowAgain={on.onAllowAgain}
      />
      <RestoreBackup
        state={restore}
        onFile={vi.fn()}
        onUnlock={on.onUnlock}
        onRestore={on.onRestore}
        onCancel={vi.fn()}
        onReset={vi.fn()}
      />
    </main>,
  );
  return on;
}

describe('the import page', () => {
  it('shows every line with what becomes of it and why, as text', async () => {
    importing({ phase: 'planned', name: 'h.json', report: REPORT });
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelectorAll('.import-row')).toHaveLength(50);
    await page.getByRole('button', { name: '13 Refused' }).click();
    await expect.element(page.getByText('It has no address of a page.').first()).toBeVisible();
    await expect.poll(() => document.querySelectorAll('.import-row').length).toBe(13);
  });

  it('goes from page to page of lines', async () => {
    importing({ phase: 'planned', name: 'h.json', report: REPORT });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(page.getByText('101 to 130 of 130')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  });

  it('takes a dropped file', () => {
    const { onFile } = importing({ phase: 'choosing' });
    const data = new DataTransfer();
    const file = new File(['[]'], 'a.json');
    data.items.add(file);
    document.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    expect(onFile).toHaveBeenCalledWith(file);
  });

  it('gives a column what is chosen for it, and takes it from the one that had it', async () => {
    const { onColumns } = importing({ phase: 'planned', name: 't.csv', report: TABLE });
    await expect.element(page.getByRole('button', { name: 'Import' })).toBeDisabled();
    await page.getByLabelText('What “what” holds').selectOptions('quote');
    expect(onColumns).toHaveBeenLastCalledWith({ url: 0, quote: 1 });
    await page.getByLabelText('What “what” holds').selectOptions('url');
    expect(onColumns).toHaveBeenLastCalledWith({ url: 1 });
  });
});

describe('the backup page', () => {
  it('locks with a passphrase that is long enough and typed twice', async () => {
    const { onMake } = backup({ phase: 'choosing' });
    await page.getByRole('button', { name: 'With a passphrase…' }).click();
    await page.getByLabelText('Passphrase').fill('short');
    await page.getByRole('button', { name: 'Back up and lock' }).click();
    await expect.element(page.getByText('Take at least ten characters.')).toBeVisible();
    await page.getByLabelText('Passphrase').fill('river lantern');
    await page.getByLabelText('Once more').fill('river lanterm');
    await userEvent.keyboard('{Enter}');
    expect(onMake).not.toHaveBeenCalled();
    await page.getByLabelText('Once more').fill('river lantern');
    await userEvent.keyboard('{Enter}');
    expect(onMake).toHaveBeenCalledExactlyOnceWith('river lantern');
  });

  it('adds to what is here unless a person says otherwise, and asks before it replaces that', async () => {
    const { onRestore } = backup({ phase: 'checked', name: 'b.zip', backup: LOOKED, here: 12 });
    await page.getByRole('button', { name: 'Restore' }).click();
    expect(onRestore).toHaveBeenLastCalledWith('merge');
    await page.getByRole('radio', { name: /^Replace/u }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    expect(onRestore).toHaveBeenCalledTimes(1);
    await page.getByRole('dialog').getByRole('button', { name: 'Replace what is here' }).click();
    expect(onRestore).toHaveBeenLastCalledWith('replace');
  });

  it('asks nothing where nothing is here', async () => {
    const { onRestore } = backup({ phase: 'checked', name: 'b.zip', backup: LOOKED, here: 0 });
    await page.getByRole('button', { name: 'Restore' }).click();
    expect(onRestore).toHaveBeenLastCalledWith('replace');
  });
});

describe.each([
  ['en', 'light', 1_280],
  ['ko', 'dark', 1_280],
  ['en', 'dark', 360],
  ['ko', 'light', 360],
] as const)('both pages in %s, %s, at %i px', (language, scheme, width) => {
  beforeEach(async () => {
    speak(language);
    await prefer(scheme);
    await resize(width, 720);
  });

  it('are accessible and fit', async () => {
    const looked = async () => {
      await drawn();
      await expectAccessible();
      expectNoSideways();
      expect(smallTargets()).toEqual([]);
    };
    for (const state of [
      { phase: 'choosing', refused: { name: 'x.json', failure: 'not-json', detail: '' } },
      { phase: 'reading', name: 'x.json' },
      { phase: 'planned', name: 'x.json', report: REPORT },
      { phase: 'planned', name: 'x.csv', report: TABLE, failure: 'storage-full' },
      { phase: 'running', name: 'x.json', report: REPORT, done: 20, total: 104 },
      { phase: 'done', name: 'x.json', imported: { added: 3, changed: 1, collections: 0 } },
    ] satisfies ImportShown[]) {
      importing(state);
      await looked();
    }
    for (const state of [
      { phase: 'choosing', refused: { name: 'b.zip', problem: 'damaged', detail: 'clips/00001.ndjson' } },
      { phase: 'locked', name: 'b.zip.age', isWrong: true },
      { phase: 'checking', name: 'b.zip', done: 1, total: 3 },
      { phase: 'checked', name: 'b.zip', backup: LOOKED, here: 3, problem: 'storage-full' },
      { phase: 'done', name: 'b.zip', restored: { added: LOOKED.rows, changed: none }, mode: 'merge' },
    ] satisfies RestoreShown[]) {
      backup(state);
      await looked();
    }
  });
});
