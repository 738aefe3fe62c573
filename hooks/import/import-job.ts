import type { Clip } from '../../core/clips/clip.ts';
import type { Collection } from '../../core/clips/collection.ts';
import { lookAtCsv, type CsvTable } from '../../core/exchange/import/csv.ts';
import type { CsvColumns } from '../../core/exchange/import/csv-columns.ts';
import { countsOf, shownRow, type ImportReport, type ImportRow, type NoImport, type RowFilter } from '../../core/exchange/import/report.ts';
import { textsOf, type FileText } from '../../core/exchange/import/file-text.ts';
import { spotConcepts } from '../../core/exchange/import/spot-concepts.ts';
import { readImport, type ImportFormatId } from '../../core/exchange/import/formats.ts';
import { known, planImport, type Known, type PlanRow } from '../../core/exchange/import/plan.ts';
import type { NotRead, ReadFile } from '../../core/exchange/import/read-result.ts';
import { openLexicon } from '../../core/glossary/lexicon.ts';
import { spot } from '../../core/spotting/spot.ts';
import { toClip } from '../../storage/clip-row.ts';
import { opened, type Database } from '../../storage/database.ts';
import { importClips, type Imported } from '../../storage/import-clips.ts';
import type { Stored } from '../../storage/failure.ts';
import { giveWay } from '../give-way.ts';
import { joinedLexicon } from '../../storage/own-lexicon.ts';

export interface ImportJob {
  /** @throws ZipError */
  read(file: Blob, name: string): Promise<ImportReport | NoImport>;
  /** The same file with other columns. */
  readAs(columns: CsvColumns): Promise<ImportReport | NoImport>;
  rows(filter: RowFilter, from: number, to: number): ImportRow[];
  run(run: { now: Date; batch: string; signal: AbortSignal; onProgress(done: number): void }): Promise<Stored<Imported>>;
}

/** One file from its bytes to the database. It holds the plan; whoever shows it asks for some rows at a time. */
export function importJob(db: Database, clock: () => Date, newId: () => string): ImportJob {
  let texts: FileText[] = [];
  let plan: PlanRow[] = [];
  let collections: Collection[] = [];

  const report = async (columns?: CsvColumns): Promise<ImportReport | NoImport> => {
    const reading = { now: clock(), newId };
    const files: ReadFile[] = [];
    const formats = new Set<ImportFormatId>();
    let table: CsvTable | undefined;
    let refused: NoImport = { failure: 'empty', detail: '' };
    for (const { text } of texts) {
      const read = readImport(text, reading, columns);
      const isTable = 'format' in read && read.format === 'csv';
      if (isTable && texts.length === 1) table = tableOf(text, columns);
      if ('format' in read && read.result.ok) {
        formats.add(read.format);
        files.push(read.result);
      } else if (isTable && table) {
        // Its columns have to be told: until then nothing can be said of its rows.
        formats.add('csv');
      } else refused = 'format' in read ? (read.result as NotRead) : read;
    }
    if (files.length === 0 && !table) return { failure: refused.failure, detail: refused.detail };
    const whole = joined(files);
    plan = planImport(whole, await knownOf(db));
    collections = whole.collections;
    const here = new Set(await db.collections.toCollection().primaryKeys());
    return {
      formats: [...formats],
      counts: countsOf(plan),
      collections: collections.filter(({ id }) => !here.has(id)).length,
      ...(table ? { table } : {}),
    };
  };
  return {
    async read(file, name) {
      texts = await textsOf(file, name);
      return report();
    },
    readAs: report,
    rows: (filter, from, to) => {
      const shown = filter === 'all' ? plan : plan.filter((row) => shownRow(row).kind === filter);
      return shown.slice(from, to).map(shownRow);
    },
    async run({ now, batch, signal, onProgress }) {
      const planned = plan.filter(({ verdict }) => verdict !== 'skip').length;
      // To find the terms of a passage takes about as long as to write it.
      plan = await withConcepts(db, plan, signal, (spotted) => onProgress(Math.floor(spotted / 2)));
      return importClips(db, plan, collections, {
        now,
        batch,
        signal,
        onProgress: (written) => onProgress(Math.ceil((planned + written) / 2)),
      });
    },
  };
}

/** A word from the page is heard again after this. */
const SLICE_MS = 50;

async function withConcepts(db: Database, plan: PlanRow[], signal: AbortSignal, onProgress: (done: number) => void): Promise<PlanRow[]> {
  // Without a glossary there are no terms to find, and the passages are as good.
  const lexicon = await joinedLexicon(db)
    .then(openLexicon)
    .catch(() => null);
  if (!lexicon) return plan;
  const found = new Map<string, Clip>();
  let until = performance.now() + SLICE_MS;
  for (const clips of spotConcepts(plan, (blocks, page) => spot(blocks, lexicon, page))) {
    for (const clip of clips) found.set(clip.id, clip);
    if (performance.now() < until) continue;
    onProgress(found.size);
    await giveWay();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
  return plan.map((row) => (row.verdict === 'skip' ? row : { ...row, after: found.get(row.after.id) ?? row.after }));
}

function tableOf(text: string, columns: CsvColumns | undefined): CsvTable | undefined {
  const table = lookAtCsv(text);
  return table ? { ...table, columns: columns ?? table.columns } : undefined;
}

/** Files of one archive are one import: their clips are counted on. */
function joined(files: readonly ReadFile[]): ReadFile {
  const whole: ReadFile = { ok: true, clips: [], collections: [], refused: [] };
  let before = 0;
  for (const { clips, collections, refused } of files) {
    for (const clip of clips) whole.clips.push({ ...clip, at: before + clip.at });
    for (const one of refused) whole.refused.push({ ...one, at: before + one.at });
    whole.collections.push(...collections);
    before += clips.length + refused.length;
  }
  return whole;
}

async function knownOf(db: Database): Promise<Known> {
  await opened(db);
  return known((await db.clips.toArray()).map(toClip));
}
