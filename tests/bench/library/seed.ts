import type { Session } from '../../../scripts/browser/session.ts';
import type { ClipRow } from '../../../storage/database.ts';

const BATCH = 1_000;

/** Puts clips into the extension's database as they lie there, and notes how most of them stood on their pages. */
export async function seed(session: Session, clips: readonly ClipRow[]): Promise<void> {
  // It is made when it is first used.
  const first = await session.openExtensionPage('library.html');
  const deadline = Date.now() + 20_000;
  while (!(await first.evaluate(hasTables))) {
    if (Date.now() > deadline) throw new Error('The extension made no database.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const page = await session.openExtensionPage('manifest.json');
  await first.close();
  for (let from = 0; from < clips.length; from += BATCH) {
    const some = clips.slice(from, from + BATCH);
    const standings = some
      .filter((_, i) => i % 5 < 3)
      .map(({ id, created }, i) => ({ clip: id, outcome: i % 30 === 0 ? 'orphan' : i % 11 === 0 ? 'changed' : 'exact', at: created }));
    await page.evaluate(putRows, { clips: some, standings });
  }
  await page.close();
}

/** How many segments of the search index are stored. */
export async function storedParts(session: Session): Promise<number> {
  const page = await session.openExtensionPage('manifest.json');
  const count = await page.evaluate(async () => {
    const opening = indexedDB.open('sidelight');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const db = opening.result;
    const counting = db.transaction('searchParts').objectStore('searchParts').count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    db.close();
    return counting.result;
  });
  await page.close();
  return count;
}

async function hasTables(): Promise<boolean> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'sidelight')) return false;
  const opening = indexedDB.open('sidelight');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const has = opening.result.objectStoreNames.contains('searchParts');
  opening.result.close();
  return has;
}

async function putRows(rows: Record<string, readonly object[]>): Promise<void> {
  const opening = indexedDB.open('sidelight');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const db = opening.result;
  const transaction = db.transaction(Object.keys(rows), 'readwrite');
  for (const [table, list] of Object.entries(rows)) for (const row of list) transaction.objectStore(table).put(row);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', reject);
  });
  db.close();
}
