import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLocked, locked, unlocked } from '../../../core/backup/lock.ts';
import { openBackup, partsOf } from '../../../core/backup/read-backup.ts';
import { writeBackup } from '../../../core/backup/write-backup.ts';
import type { BackupRow } from '../../../core/backup/row-schemas.ts';
import { MORNING } from '../storage/fixtures.ts';

const PASSPHRASE = 'river 회령 inminban lantern';
/** What a test can wait for; a backup takes 18. */
const WORK = 10;

async function* rows(): AsyncGenerator<BackupRow> {
  for (let n = 0; n < 3_000; n += 1) {
    yield { table: 'searches', row: { id: `s${n}`, name: `회령 ${n}`, query: 'tag:회령', created: MORNING.toISOString() } };
  }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

const backup = () => writeBackup(rows(), { now: MORNING, by: '0.1.0' });
const hasAge = spawnSync('age', ['--version']).status === 0 && spawnSync('script', ['--version']).status === 0;

describe('a locked backup', () => {
  it('opens with its passphrase and with no other', async () => {
    const file = new Blob([await bytesOf(locked(backup(), PASSPHRASE, WORK))]);
    expect(await isLocked(file)).toBe(true);
    const open = await openBackup(await unlocked(file, PASSPHRASE));
    let count = 0;
    for await (const part of partsOf(open)) count += part.rows.length;
    expect(count).toBe(3_000);
    await expect(unlocked(file, 'another one')).rejects.toMatchObject({ failure: 'wrong-passphrase' });
  });

  it('is refused when a byte of it was changed or its end is missing', async () => {
    const bytes = await bytesOf(locked(backup(), PASSPHRASE, WORK));
    const changed = bytes.slice();
    changed[bytes.length - 100]! ^= 1;
    for (const damaged of [changed, bytes.slice(0, -50), bytes.slice(0, 150)]) {
      await expect(unlocked(new Blob([damaged]), PASSPHRASE)).rejects.toMatchObject({ failure: 'damaged' });
    }
  });

  it('is no lock where there is none', async () => {
    expect(await isLocked(new Blob([await bytesOf(backup())]))).toBe(false);
  });

  it.skipIf(!hasAge)(
    'is opened by the ordinary age program, which has to be installed for this test',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sidelight-age-'));
      try {
        const plain = await bytesOf(backup());
        async function* again(): AsyncGenerator<Uint8Array> {
          yield plain;
        }
        writeFileSync(join(folder, 'backup.zip.age'), await bytesOf(locked(again(), PASSPHRASE)));
        // It asks on a terminal, and `script` stands for one.
        execFileSync('script', ['-qec', `age -d -o ${folder}/backup.zip ${folder}/backup.zip.age`, '/dev/null'], {
          input: `${PASSPHRASE}\n`,
          timeout: 60_000,
        });
        expect(readFileSync(join(folder, 'backup.zip')).equals(plain)).toBe(true);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    90_000,
  );
});
