import { opened, type Database } from './database.ts';
import { attempt, type Stored } from './failure.ts';

/** What came with the extension and says nothing of the reader. */
const BUNDLED = new Set(['glossaries', 'conceptShards', 'lexicons']);

/** Takes everything out of the database that the reader put there or that was made from it, in one transaction. */
export function wipe(db: Database): Promise<Stored<null>> {
  return attempt(async () => {
    await opened(db);
    const tables = db.tables.filter(({ name }) => !BUNDLED.has(name));
    await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
    return { ok: true, value: null };
  });
}
