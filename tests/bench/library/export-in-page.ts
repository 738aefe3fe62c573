/** Runs in the browser: exports all clips of a database as the library does, to a file that forgets what it is given. */
import { EXPORT_FORMATS } from '../../../core/exchange/export/formats.ts';
import { runExport } from '../../../hooks/run-export.ts';
import { type ClipRow, createDatabase } from '../../../storage/database.ts';

const bench = {
  formats: EXPORT_FORMATS.map(({ id }) => id),

  async fill(name: string, clips: ClipRow[]): Promise<void> {
    const db = createDatabase(name);
    await db.clips.bulkAdd(clips);
    db.close();
  },

  /** @returns how many bytes were written */
  async run(name: string, id: string): Promise<number> {
    const db = createDatabase(name);
    const format = EXPORT_FORMATS.find((format) => format.id === id)!;
    let written = 0;
    const file = {
      write: async (bytes: Uint8Array) => {
        written += bytes.length;
      },
      close: async () => {},
      abort: async () => {},
    };
    const options = { now: new Date(0), language: 'en' as const, title: 'All' };
    await runExport(db, { ids: 'all', title: 'All' }, { format, options, isArchive: false }, file, {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    db.close();
    return written;
  },
};

export type ExportPage = typeof bench;
Object.assign(globalThis, { bench });
