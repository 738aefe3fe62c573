import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../core/exchange/export/formats.ts';
import type { ExportFormatId } from '../../../core/exchange/export/format.ts';
import { readOwnJson } from '../../../core/exchange/import/own-json.ts';
import { previewExport, runExport } from '../../../hooks/run-export.ts';
import type { SavedFile } from '../../../hooks/save-file.ts';
import { toRow } from '../../../storage/clip-row.ts';
import { editClip } from '../../../storage/clips.ts';
import { aClip, OPTIONS } from '../../fixtures/exported.ts';
import { newDatabase } from '../storage/fixtures.ts';

const uuid = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;

async function withClips(count: number) {
  const db = newDatabase();
  await db.clips.bulkAdd(Array.from({ length: count }, (_, i) => toRow(aClip({ id: uuid(i) }))));
  return db;
}

/** Keeps what is written, and nothing that was not closed. */
function aFile() {
  const parts: Uint8Array[] = [];
  const calls: string[] = [];
  const file: SavedFile = {
    write: async (bytes) => void parts.push(bytes),
    close: async () => void calls.push('close'),
    abort: async () => void calls.push('abort'),
  };
  return { file, calls, text: () => Buffer.concat(parts).toString('utf8') };
}

const run = (format: ExportFormatId) => ({ format: EXPORT_FORMATS.find(({ id }) => id === format)!, options: OPTIONS, isArchive: false });
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe('an export', () => {
  it('writes all clips with their history, and closes the file', async () => {
    const db = await withClips(3);
    await editClip(db, { id: uuid(1), note: 'New' }, { now: new Date('2026-11-24T08:00:00Z') });
    const { file, calls, text } = aFile();
    expect(await runExport(db, { ids: 'all', title: 'x' }, run('own-json'), file, quiet())).toBe(3);
    expect(calls).toEqual(['close']);
    const read = readOwnJson(text());
    expect(read).toMatchObject({ ok: true, refused: [], clips: [{}, { clip: { note: 'New' }, revisions: [{ changed: ['note'] }] }, {}] });
  });

  it.each(EXPORT_FORMATS.map(({ id }) => id))('takes the order and notes of a collection: %s', async (id) => {
    const db = await withClips(3);
    const items = [2, 0].map((n) => ({ clip: uuid(n), note: `Note ${n}` }));
    const collection = {
      id: uuid(9),
      name: 'Case',
      note: '',
      items,
      created: OPTIONS.now.toISOString(),
      modified: OPTIONS.now.toISOString(),
    };
    const { file, calls } = aFile();
    const made = { ...run(id), options: { ...OPTIONS, collection } };
    expect(await runExport(db, { ids: items.map(({ clip }) => clip), title: 'Case', collection }, made, file, quiet())).toBe(2);
    expect(calls).toEqual(['close']);
  });

  it('leaves nothing where it is cancelled', async () => {
    const db = await withClips(500);
    const stop = new AbortController();
    const { file, calls } = aFile();
    const onProgress = () => stop.abort();
    await expect(runExport(db, { ids: 'all', title: 'x' }, run('csv'), file, { signal: stop.signal, onProgress })).rejects.toThrow(
      'aborted',
    );
    expect(calls).toEqual(['abort']);
  });

  it('leaves nothing where the disk is full', async () => {
    const db = await withClips(3);
    const { file, calls } = aFile();
    file.write = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    await expect(runExport(db, { ids: 'all', title: 'x' }, run('csv'), file, quiet())).rejects.toThrow();
    expect(calls).toEqual(['abort']);
  });

  it('begins as its preview says, which reads only the first clips', async () => {
    const db = await withClips(300);
    const preview = await previewExport(db, { ids: 'all', title: 'x' }, run('csv'), new AbortController().signal);
    const { file, text } = aFile();
    await runExport(db, { ids: 'all', title: 'x' }, run('csv'), file, quiet());
    expect(preview.split('\r\n')).toHaveLength(5);
    expect(text().startsWith(preview)).toBe(true);
  });
});
