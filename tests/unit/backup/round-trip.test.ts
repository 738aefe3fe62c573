import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openBackup, partsOf, type BackupPart } from '../../../core/backup/read-backup.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { toRow } from '../../../storage/clip-row.ts';
import type { Database, RevisionRow } from '../../../storage/database.ts';
import { arbitraryClip, arbitraryCollection, arbitraryRevision, hardText } from '../../fixtures/arbitrary-clip.ts';
import { concept, newDatabase, valueOf } from '../storage/fixtures.ts';
import { backupOf, contents, restore } from './backup-of.ts';

const sha = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const key = hardText.map((text) => `k${text}`);

/** Every other table, a few rows each. */
const others = fc.record({
  pages: fc.uniqueArray(
    fc.record(
      {
        key,
        url: hardText,
        title: hardText,
        seen: instant,
        sha256: sha,
        since: instant,
        changes: fc.array(
          fc.oneof(
            fc.record({ kind: fc.constantFrom('added' as const, 'removed' as const), text: hardText }),
            fc.record({
              kind: fc.constant('changed' as const),
              diff: fc.array(fc.record({ kind: fc.constantFrom('same' as const, 'added' as const, 'removed' as const), text: hardText })),
            }),
          ),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['key', 'url', 'title', 'seen'], noNullPrototype: true },
    ),
    { selector: (row) => row.key, maxLength: 4 },
  ),
  snapshots: fc.uniqueArray(
    fc.record({ pageKey: key, sha256: sha, url: hardText, title: hardText, text: hardText, taken: instant }, { noNullPrototype: true }),
    { selector: (row) => row.sha256, maxLength: 4 },
  ),
  searches: fc.uniqueArray(fc.record({ id: fc.uuid(), name: hardText, query: hardText, created: instant }, { noNullPrototype: true }), {
    selector: (row) => row.id,
    maxLength: 3,
  }),
  standings: fc.uniqueArray(
    fc.record(
      { clip: fc.uuid(), outcome: fc.constantFrom('exact', 'moved', 'changed', 'ambiguous', 'orphan'), at: instant },
      { noNullPrototype: true },
    ),
    { selector: (row) => row.clip, maxLength: 3 },
  ),
});

const library = fc.uniqueArray(arbitraryClip, { selector: ({ id }) => id, minLength: 20, maxLength: 60 }).chain((clips) =>
  fc.record({
    clips: fc.constant(clips),
    revisions: fc.tuple(
      ...clips.slice(0, 5).map((clip) => fc.uniqueArray(arbitraryRevision(clip), { selector: (row) => row.revision, maxLength: 4 })),
    ),
    collections: fc.tuple(arbitraryCollection(clips.slice(0, 3))),
    rest: others,
  }),
);

async function filled({
  clips,
  revisions,
  collections,
  rest,
}: typeof library extends fc.Arbitrary<infer T> ? T : never): Promise<Database> {
  const db = newDatabase();
  await db.clips.bulkPut(clips.map(toRow));
  await db.revisions.bulkPut(revisions.flat() as RevisionRow[]);
  await db.collections.bulkPut(collections);
  await db.ownConcepts.bulkPut([concept('place/musan'), concept('place/onsong')]);
  for (const [name, rows] of Object.entries(rest)) await db.table(name).bulkPut(rows);
  return db;
}

describe('backup and restore', () => {
  it('give every row of every table back as it was, of generated libraries', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (made) => {
        const before = await filled(made);
        const after = newDatabase();
        const restored = valueOf(await restore(after, await backupOf(before)));
        expect(await contents(after)).toEqual(await contents(before));
        expect(restored.settings).toEqual([{ key: 'sitesOff', value: ['a.kr'] }]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('give 10,000 generated clips back to equality, and are a part each million characters', async () => {
    const clips = new Map<string, Clip>();
    for (let seed = 1; clips.size < 10_000; seed += 1) {
      for (const clip of fc.sample(arbitraryClip, { numRuns: 10_000 - clips.size, seed })) clips.set(clip.id, clip);
    }
    const before = newDatabase();
    await before.clips.bulkPut([...clips.values()].map(toRow));
    const file = await backupOf(before);
    const backup = await openBackup(file);
    expect(backup.manifest.rows).toMatchObject({ clips: 10_000, settings: 1 });
    expect(backup.manifest.files.length).toBeGreaterThan(3);
    for (const mode of ['replace', 'merge'] as const) {
      const after = newDatabase();
      valueOf(await restore(after, file, mode));
      expect(await after.clips.toArray()).toEqual(await before.clips.toArray());
    }
  }, 120_000);

  it('hand out parts in an order that a clip comes before its history', async () => {
    const [made] = fc.sample(library, { numRuns: 1, seed: 4 });
    const tables: BackupPart['table'][] = [];
    for await (const part of partsOf(await openBackup(await backupOf(await filled(made!))))) tables.push(part.table);
    expect(tables.indexOf('clips')).toBeLessThan(tables.indexOf('revisions'));
  });
});
