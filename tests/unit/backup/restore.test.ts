import { describe, expect, it } from 'vitest';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openBackup, partsOf, type BackupPart } from '../../../core/backup/read-backup.ts';
import { sha256 } from '../../../core/clips/sha256.ts';
import { clipById, editClip, revisionsOf, saveClip } from '../../../storage/clips.ts';
import type { Database } from '../../../storage/database.ts';
import { restoreBackup } from '../../../storage/restore-backup.ts';
import { clock, draft, MORNING, newDatabase, PAGE, valueOf } from '../storage/fixtures.ts';
import { backupOf, contents, restore } from './backup-of.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;

async function library(count: number, tick = clock()): Promise<Database> {
  const db = newDatabase();
  for (let n = 1; n <= count; n += 1) {
    valueOf(await saveClip(db, draft({ id: id(n), quote: `Passage ${n}` }), { now: tick(), pageKey: PAGE }));
  }
  return db;
}

/** The archive with files of it put in place of others. */
async function forged(file: Blob, change: (files: Record<string, string>) => void | Promise<void>): Promise<Blob> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  await change(files);
  return new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))) as BlobPart]);
}

const CLIPS = 'clips/00001.ndjson';

/** With the hash and the manifest put right: what a forger would do. */
async function withClips(file: Blob, write: (text: string) => string): Promise<Blob> {
  return forged(file, async (files) => {
    const before = files[CLIPS]!;
    files[CLIPS] = write(before);
    files['manifest.json'] = files['manifest.json']!.replace(await sha256(before), await sha256(files[CLIPS]));
  });
}

async function readAll(file: Blob): Promise<void> {
  for await (const _ of partsOf(await openBackup(file))) continue;
}

describe('a backup is refused before anything is changed', () => {
  it.each<[string, string, (file: Blob) => Promise<Blob>]>([
    [
      'of a newer version',
      'newer',
      (file) => forged(file, (files) => void (files['manifest.json'] = files['manifest.json']!.replace('"version": 1', '"version": 2'))),
    ],
    ['without a manifest', 'no-backup', (file) => forged(file, (files) => void delete files['manifest.json'])],
    [
      'with a changed row',
      'damaged',
      (file) => forged(file, (files) => void (files[CLIPS] = files[CLIPS]!.replace('Passage 2', 'Passage X'))),
    ],
    ['with a missing file', 'damaged', (file) => forged(file, (files) => void delete files[CLIPS])],
    ['with a row that is none', 'damaged', (file) => withClips(file, (text) => text.replace('"quote":"Passage 2"', '"quote":7'))],
    ['with a row more than it says', 'damaged', (file) => withClips(file, (text) => text + text)],
    ['with a line that is no JSON', 'damaged', (file) => withClips(file, (text) => text.replace('{', '{{'))],
    ['that was cut off', 'damaged', async (file) => file.slice(0, file.size - 400)],
    ['that is a letter', 'no-backup', async () => new Blob(['Dear friend'])],
  ])('%s: %s', async (_, failure, forge) => {
    const file = await forge(await backupOf(await library(3)));
    await expect(readAll(file)).rejects.toMatchObject({ name: 'BackupError', failure });
  });

  it('and where a part fails only while it is carried in, all is as it was', async () => {
    const db = await library(2);
    const before = await contents(db);
    const [part] = await Array.fromAsync(partsOf(await openBackup(await backupOf(await library(5)))));
    async function* broken(): AsyncGenerator<BackupPart> {
      yield part!;
      throw new Error('The disk is gone.');
    }
    const run = restoreBackup(db, broken(), {
      mode: 'replace',
      now: MORNING,
      batch: 'b',
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    await expect(run).rejects.toThrow('The disk is gone.');
    expect(await contents(db)).toEqual(before);
  });

  it('and when it is cancelled, all is as it was', async () => {
    const db = await library(2);
    const before = await contents(db);
    const stop = new AbortController();
    const parts = partsOf(await openBackup(await backupOf(await library(5))));
    const run = restoreBackup(db, parts, {
      mode: 'replace',
      now: MORNING,
      batch: 'b',
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await run.catch(() => undefined);
    expect(await contents(db)).toEqual(before);
  });

  it('keeps nothing of what a row has beside its own fields', async () => {
    const file = await withClips(await backupOf(await library(1)), (text) => text.replace('{', '{"__proto__":{"x":1},"evil":"<script>",'));
    const db = newDatabase();
    valueOf(await restore(db, file));
    expect(Object.keys((await db.clips.toArray())[0]!)).not.toContain('evil');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a backup that is added', () => {
  it('brings back what is gone, and leaves what is not in it', async () => {
    const file = await backupOf(await library(3));
    const db = await library(1);
    valueOf(await saveClip(db, draft({ id: id(9), quote: 'Only here' }), { now: MORNING, pageKey: PAGE }));
    const { added, changed } = valueOf(await restore(db, file, 'merge'));
    expect([added.clips, changed.clips]).toEqual([2, 0]);
    expect(await db.clips.count()).toBe(4);
    expect(await revisionsOf(db, id(3))).toHaveLength(1);
  });

  it('added twice changes nothing the second time', async () => {
    const file = await backupOf(await library(3));
    const db = newDatabase();
    valueOf(await restore(db, file, 'merge'));
    const once = await contents(db);
    const { added, changed } = valueOf(await restore(db, file, 'merge'));
    expect([added, changed].flatMap(Object.values).every((rows) => rows === 0)).toBe(true);
    expect(await contents(db)).toEqual(once);
  });

  it.each([
    ['the backup', 'there', 60],
    ['the library', 'here', -60],
  ] as const)('shows the clip as %s has it where that was changed last, and loses the words of neither', async (_, shown, minutes) => {
    const at = new Date('2026-12-01T00:00:00.000Z');
    const [here, there] = [await library(1), await library(1)];
    valueOf(await editClip(here, { id: id(1), note: 'here' }, { now: at }));
    valueOf(await editClip(there, { id: id(1), note: 'once' }, { now: at }));
    valueOf(await editClip(there, { id: id(1), note: 'there' }, { now: new Date(at.getTime() + minutes * 60_000) }));
    valueOf(await restore(here, await backupOf(there), 'merge'));
    const clip = await clipById(here, id(1));
    expect(clip?.note).toBe(shown);
    const history = await revisionsOf(here, id(1));
    expect(history.map(({ revision }) => revision)).toEqual(Array.from({ length: clip!.revision }, (_, n) => n + 1));
    const notes = [clip?.note, ...history.map(({ before }) => before?.note)];
    if (shown === 'there') expect(notes).toEqual(expect.arrayContaining(['here', 'there']));
    // And it can be changed on.
    valueOf(await editClip(here, { id: id(1), note: 'later' }, { now: new Date('2027-01-01') }));
  });
});
