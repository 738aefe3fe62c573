import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../storage/database.ts';
import { glossarySource } from '../../../storage/glossary-source.ts';
import { clock, newDatabase, packaged } from './fixtures.ts';

const read = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);
const ids = ['place/musan', 'place/hoeryong'];

describe('a glossary source', () => {
  it('fills an empty database on first use, then reads from it', async () => {
    const pack = packaged();
    const source = glossarySource(newDatabase(), pack, clock());
    expect((await source.concepts(ids)).map(({ id }) => id)).toEqual(ids);
    expect(read(await source.lexicon())).toBe('lexicon 1');
    expect(pack.reads).toBe(1);
  });

  it('loads once, however many ask at the same time', async () => {
    const pack = packaged();
    const source = glossarySource(newDatabase(), pack, clock());
    await Promise.all([source.lexicon(), source.concepts(ids), source.concepts(ids)]);
    expect(pack.reads).toBe(1);
  });

  it('heals a damaged row while it is asked for', async () => {
    const db = newDatabase();
    const pack = packaged();
    const source = glossarySource(db, pack, clock());
    await source.lexicon();
    await db.table('conceptShards').put({ first: 'place/hoeryong' });
    expect((await source.concepts(ids)).map(({ definition }) => definition.en)).toEqual(['In version 1.', 'In version 1.']);
    expect(pack.reads).toBe(2);
  });

  it('heals rows that went after the first use', async () => {
    const db = newDatabase();
    const source = glossarySource(db, packaged(), clock());
    await source.lexicon();
    await db.conceptShards.clear();
    expect(await source.concepts(ids)).toHaveLength(2);
    await db.lexicons.clear();
    expect(read(await source.lexicon())).toBe('lexicon 1');
  });

  it('does not load again for an id that nobody knows', async () => {
    const pack = packaged();
    const source = glossarySource(newDatabase(), pack, clock());
    expect(await source.concepts(['place/nowhere'])).toEqual([]);
    expect(pack.reads).toBe(1);
  });

  it.each<[string, () => IDBFactory]>([
    ['refuses to open', () => openingWith(() => Promise.reject(new DOMException('no', 'UnknownError')))],
    ['throws at once', () => throwing('SecurityError')],
  ])('answers from the package when IndexedDB %s', async (_, indexedDB) => {
    const source = glossarySource(createDatabase('sidelight', { indexedDB: indexedDB(), IDBKeyRange }), packaged(), clock());
    expect((await source.concepts([...ids, 'place/nowhere'])).map(({ id }) => id)).toEqual(ids);
    expect(read(await source.lexicon())).toBe('lexicon 1');
  });

  it('gives the successor of an id that was given up from the package too', async () => {
    const pack = packaged();
    const redirects = { 'place/old': 'place/musan' };
    const source = glossarySource(
      createDatabase('sidelight'),
      { ...pack, manifest: async () => ({ ...(await pack.manifest()), redirects }) },
      clock(),
    );
    expect((await source.concepts(['place/old'])).map(({ id }) => id)).toEqual(['place/musan']);
  });

  it('answers from the package where there is no IndexedDB at all', async () => {
    const source = glossarySource(createDatabase('sidelight'), packaged(), clock());
    expect(await source.concepts(ids)).toHaveLength(2);
  });

  it('answers from the package when the disk is full', async () => {
    const db = newDatabase();
    db.conceptShards.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const source = glossarySource(db, packaged(), clock());
    expect(await source.concepts(ids)).toHaveLength(2);
  });
});

function throwing(name: string): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('no', name);
  };
  return factory;
}

/** A factory whose requests to open end in an error, as a browser reports it. */
function openingWith(answer: () => Promise<never>): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    const request = new EventTarget() as unknown as ReturnType<IDBFactory['open']>;
    (request as unknown as EventTarget).addEventListener('error', (event) => request.onerror?.(event as never));
    answer().catch((error: unknown) => {
      Object.assign(request, { error });
      (request as unknown as EventTarget).dispatchEvent(new Event('error', { cancelable: true }));
    });
    return request;
  };
  return factory;
}
