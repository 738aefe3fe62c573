import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { ownConcept } from '../../../core/glossary/own.ts';
import { decodeText } from '../../../core/exchange/import/file-text.ts';
import { importJob } from '../../../hooks/import/import-job.ts';
import { undoBatch } from '../../../storage/batches.ts';
import { saveClip } from '../../../storage/clips.ts';
import { loadGlossary } from '../../../storage/glossary.ts';
import { clock, draft, newDatabase, PAGE } from '../storage/fixtures.ts';

const MANIFEST = { version: '1', concepts: 0, sha256: 'a' };
const annotation = (n: number) => ({
  id: `hyp${n}`,
  uri: 'https://www.dailynk.com/english/a/',
  created: '2026-03-04T05:06:07.000Z',
  updated: '2026-03-04T05:06:07.000Z',
  text: n === 0 ? 'A note' : '',
  tags: ['회령'],
  document: { title: ['Arrests'] },
  target: [{ source: 'https://www.dailynk.com/english/a/', selector: [{ type: 'TextQuoteSelector', exact: `Passage ${n}` }] }],
});
const hypothesis = (count: number) => JSON.stringify({ rows: Array.from({ length: count }, (_, n) => annotation(n)), total: count });
const file = (text: string | Uint8Array) => new Blob([text as BlobPart]);

function start() {
  const db = newDatabase();
  const tick = clock();
  let ids = 0;
  const job = importJob(db, tick, () => `0a1b2c3d-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`);
  const run = () => job.run({ now: tick(), batch: 'b', signal: new AbortController().signal, onProgress: () => {} });
  return { db, tick, job, run };
}

describe('an import', () => {
  it('says what would be done, does it, and then finds nothing left to do', async () => {
    const { db, job, run } = start();
    expect(await job.read(file(hypothesis(3)), 'a.json')).toMatchObject({ formats: ['hypothesis-json'], counts: { add: 3, skip: 0 } });
    expect(job.rows('add', 1, 3)).toMatchObject([
      { at: 1, quote: 'Passage 1' },
      { at: 2, quote: 'Passage 2' },
    ]);
    expect(await run()).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await job.read(file(hypothesis(3)), 'a.json')).toMatchObject({ counts: { add: 0, change: 0, skip: 3 } });
    expect(job.rows('skip', 0, 10).every(({ why }) => why === 'same')).toBe(true);
    expect(await db.clips.count()).toBe(3);
  });

  it('reads the files of an archive as one, and passes over what holds no passages', async () => {
    const { job } = start();
    const omnivore = (n: number) =>
      JSON.stringify([{ id: `p${n}`, slug: 's', url: `https://a.kr/${n}`, title: `Title ${n}`, savedAt: '2026-01-01T00:00:00Z' }]);
    const zip = zipSync({
      'metadata_0_to_20.json': strToU8(omnivore(0)),
      'metadata_20_to_40.json': strToU8(omnivore(1)),
      'content/s.html': strToU8('<p>text'),
      '__MACOSX/._metadata.json': strToU8('\0\0'),
    });
    expect(await job.read(file(zip), 'export.zip')).toMatchObject({ formats: ['omnivore-json'], counts: { add: 2 } });
    expect(job.rows('all', 0, 9).map(({ at }) => at)).toEqual([0, 1]);
  });

  it('shows the columns of a table whose headings say nothing, and reads it once they are told', async () => {
    const { job } = start();
    const report = await job.read(file('어디,무엇\nhttps://a.kr/1,구절 하나\n,둘\n'), 'a.csv');
    expect(report).toMatchObject({ formats: ['csv'], counts: { add: 0 }, table: { headings: ['어디', '무엇'], columns: {} } });
    const told = await job.readAs({ url: 0, quote: 1 });
    expect(told).toMatchObject({ counts: { add: 1, refused: 1 }, table: { columns: { url: 0, quote: 1 } } });
    expect(job.rows('refused', 0, 1)).toMatchObject([{ detail: 'it has no address' }]);
  });

  it('tells what is here already as it was kept on a page', async () => {
    const { db, tick, job } = start();
    const kept = draft({ quote: 'Passage 1', tags: ['회령'] });
    await saveClip(
      db,
      { ...kept, citation: { ...kept.citation, url: 'https://www.dailynk.com/english/a/' } },
      { now: tick(), pageKey: PAGE },
    );
    expect(await job.read(file(hypothesis(2)), 'a.json')).toMatchObject({ counts: { add: 1, skip: 1 } });
  });

  it('finds the terms of what another program kept, adds nothing the second time, and takes all of it back at once', async () => {
    const { db, tick, job, run } = start();
    const term = ownConcept(
      'org/own-1',
      { kind: 'org', name: 'Blue Heron Network', korean: '', spellings: [], definition: 'Ours.' },
      '2026-01-01',
    );
    await loadGlossary(db, { manifest: async () => MANIFEST, concepts: async () => [], lexicon: async () => compileLexicon([]) }, tick());
    await db.ownConcepts.add(term);
    const text = hypothesis(2).replace('Passage 1', 'The Blue Heron Network met.');
    await job.read(file(text), 'a.json');
    expect(await run()).toMatchObject({ ok: true, value: { added: 2 } });
    const [row] = await db.clips.where('conceptIds').equals(term.id).toArray();
    expect(row).toMatchObject({ revision: 1, concepts: [{ concept: term.id, surface: 'Blue Heron Network' }] });
    expect(await job.read(file(text), 'a.json')).toMatchObject({ counts: { add: 0, change: 0, skip: 2 } });
    expect(job.rows('skip', 0, 10).map(({ why }) => why)).toEqual(['same', 'same']);
    expect(await undoBatch(db, 'b', { now: tick() })).toMatchObject({ ok: true, value: { changed: 2 } });
    expect((await db.clips.toArray()).every(({ deleted }) => deleted !== undefined)).toBe(true);
  });

  it.each([
    ['no format', 'Just a letter to a friend.', 'other-format'],
    ['JSON that was cut off', '{"rows":[', 'not-json'],
    ['a file of a newer version', '{"format":"sidelight-clips","version":99,"clips":[]}', 'newer'],
    ['nothing', '', 'other-format'],
    ['an archive without a readable file', zipSync({ 'a.html': strToU8('x') }), 'empty'],
  ])('refuses %s and says why', async (_, content, failure) => {
    expect(await start().job.read(file(content), 'a')).toMatchObject({ failure });
  });

  it('refuses an archive in an archive, and one that was cut off', async () => {
    const { job } = start();
    const inner = zipSync({ 'a.json': strToU8('[]') });
    await expect(job.read(file(zipSync({ 'b.zip': inner })), 'a.zip')).rejects.toMatchObject({ failure: 'nested' });
    await expect(job.read(file(inner.slice(0, -10)), 'a.zip')).rejects.toMatchObject({ failure: 'no-zip' });
  });

  it('leaves nothing when it is cancelled', async () => {
    const { db, tick, job } = start();
    await job.read(file(hypothesis(3)), 'a.json');
    const result = job.run({ now: tick(), batch: 'b', signal: AbortSignal.abort(), onProgress: () => {} });
    await result.catch(() => undefined);
    expect(await db.clips.count()).toBe(0);
  });
});

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('회령, 북한'), '회령, 북한'],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x8c, 0xd6, 0x39, 0xb8]), '회령'],
    ['what a Korean Excel writes', new Uint8Array([0xc8, 0xb8, 0xb7, 0xc9]), '회령'],
    ['what a western one writes', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0xff]), 'Müller ÿ'],
  ])('is read from %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
