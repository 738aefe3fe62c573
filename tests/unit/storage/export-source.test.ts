import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { toRow } from '../../../storage/clip-row.ts';
import { clipsInOrder, conceptNames, countClips } from '../../../storage/export-source.ts';
import { aClip } from '../../fixtures/exported.ts';
import { newDatabase } from './fixtures.ts';

const uuid = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const signal = new AbortController().signal;

/** Each kept a minute after the one before; every third on one of two pages. */
async function withClips(count: number) {
  const db = newDatabase();
  const clips: Clip[] = Array.from({ length: count }, (_, i) =>
    aClip({
      id: uuid(i),
      pageKey: i % 3 === 0 ? 'https://a.kr/0' : 'https://a.kr/1',
      created: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
    }),
  );
  await db.clips.bulkAdd(clips.map(toRow));
  return { db, clips };
}

async function idsOf(pages: AsyncIterable<Clip[]>): Promise<string[]> {
  const ids: string[] = [];
  for await (const clips of pages) ids.push(...clips.map(({ id }) => id));
  return ids;
}

describe('clips for an export', () => {
  it('come all, oldest first, but for the trash, and as they are kept', async () => {
    const { db, clips } = await withClips(250);
    await db.clips.update(uuid(7), { deleted: '2026-11-24T08:00:00.000Z' });
    expect(await countClips(db, 'all')).toBe(249);
    const all: Clip[] = [];
    for await (const clips of clipsInOrder(db, { ids: 'all', signal })) all.push(...clips);
    expect(all).toEqual(clips.filter(({ id }) => id !== uuid(7)));
  });

  it('come in the order asked for, those that are gone left out', async () => {
    const { db } = await withClips(5);
    expect(await idsOf(clipsInOrder(db, { ids: [uuid(3), uuid(99), uuid(0), uuid(4)], signal }))).toEqual([uuid(3), uuid(0), uuid(4)]);
  });

  it('come side by side where they are of a page, where the first of them stands', async () => {
    const { db } = await withClips(6);
    const ids = [uuid(4), uuid(3), uuid(1), uuid(0)];
    expect(await idsOf(clipsInOrder(db, { ids, byPage: true, signal }))).toEqual([uuid(4), uuid(1), uuid(3), uuid(0)]);
  });

  it('stop when they are no longer wanted', async () => {
    const { db } = await withClips(250);
    const stop = new AbortController();
    const read: string[] = [];
    const reading = async () => {
      for await (const clips of clipsInOrder(db, { ids: 'all', signal: stop.signal })) {
        read.push(...clips.map(({ id }) => id));
        stop.abort();
      }
    };
    await expect(reading()).rejects.toThrow('aborted');
    expect(read.length).toBeLessThanOrEqual(100);
  });
});

describe('names of concepts', () => {
  it('are left out where no glossary knows them', async () => {
    expect(await conceptNames(newDatabase(), 'ko')(['place/nowhere', 'place/nowhere'])).toEqual({});
  });
});
