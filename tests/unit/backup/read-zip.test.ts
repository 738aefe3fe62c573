import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { isZip, readEntry, ZipError, zipEntries } from '../../../core/backup/read-zip.ts';

const blob = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);
const LIMITS = { most: 100 };

async function unpacked(file: Blob, most = 1_000_000): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of await zipEntries(file, LIMITS)) files[entry.path] = await readEntry(file, entry, { most });
  return files;
}

function streamed(files: Record<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => parts.push(bytes));
  for (const [path, bytes] of Object.entries(files)) {
    const entry = new ZipDeflate(path);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

describe('reading a ZIP', () => {
  it('gives back every file of it, packed or stored, written at once or in a stream', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z가-힣]{1,8}$/u), fc.uint8Array({ maxLength: 400 }), { maxKeys: 5, noNullPrototype: true }),
        async (files) => {
          expect(await unpacked(blob(zipSync(files)))).toEqual(files);
          expect(await unpacked(blob(zipSync(files, { level: 0 })))).toEqual(files);
          expect(await unpacked(blob(streamed(files)))).toEqual(files);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('unpacks no more than it is allowed, whatever the directory says', async () => {
    const bomb = zipSync({ a: new Uint8Array(5_000_000) });
    await expect(unpacked(blob(bomb))).rejects.toMatchObject({ failure: 'too-large' });
    // The directory says ten bytes.
    const lying = bomb.slice();
    const at = lying.length - 22 - 46 - 1;
    new DataView(lying.buffer).setUint32(at + 24, 10, true);
    await expect(unpacked(blob(lying))).rejects.toMatchObject({ failure: 'too-large' });
    new DataView(lying.buffer).setUint32(at + 24, 999_999, true);
    await expect(unpacked(blob(lying), 6_000_000)).rejects.toMatchObject({ failure: 'damaged' });
  });

  it('refuses too many files, locked ones, and what is no ZIP', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}`, strToU8('')]));
    await expect(zipEntries(blob(zipSync(many)), LIMITS)).rejects.toMatchObject({ failure: 'too-many' });
    const locked = zipSync({ a: strToU8('x') });
    locked[locked.length - 22 - 47 + 8]! |= 1;
    await expect(zipEntries(blob(locked), LIMITS)).rejects.toMatchObject({ failure: 'encrypted' });
    await expect(zipEntries(blob(strToU8('PK\u0003\u0004 and no more')), LIMITS)).rejects.toMatchObject({ failure: 'no-zip' });
    expect(await isZip(blob(strToU8('{"a":1}')))).toBe(false);
  });

  it('refuses damage with an error of its own, whichever byte it is', async () => {
    const whole = zipSync({ a: strToU8('회령 '.repeat(40)), b: strToU8('{}') });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = whole.slice();
        damaged[at]! ^= by;
        const read = await unpacked(blob(damaged)).catch((error: unknown) => error);
        if (read instanceof Error) expect(read).toBeInstanceOf(ZipError);
      }),
      { numRuns: 300 },
    );
  });
});
