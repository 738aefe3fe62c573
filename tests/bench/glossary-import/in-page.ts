/** Runs in the browser: loads one glossary as the extension does, and as one row a concept, and times each from first put to commit. */
import { Dexie, type EntityTable } from 'dexie';
import type { Concept } from '../../../core/glossary/concept.ts';
import { createDatabase } from '../../../storage/database.ts';
import { conceptsById, loadGlossary, type PackagedGlossary } from '../../../storage/glossary.ts';

export interface Load {
  /** From the first row that is put to the end of the transaction. */
  putMs: number;
  /** From the text of the dataset, parsing it included. */
  allMs: number;
  /** One concept by its id, the mean of some after each other. */
  readMs: number;
}

let text = '';
let lexicon = new ArrayBuffer(0);
let concepts: Concept[] = [];
let firstPut: number | null = null;
let databases = 0;

for (const name of ['add', 'put'] as const) {
  const original = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...row) {
    firstPut ??= performance.now();
    return original.apply(this, row);
  };
}

async function timed(load: () => Promise<unknown>): Promise<Pick<Load, 'putMs' | 'allMs'>> {
  firstPut = null;
  const started = performance.now();
  await load();
  const ended = performance.now();
  return { putMs: ended - firstPut!, allMs: ended - started };
}

async function readTime(read: (id: string) => Promise<unknown>): Promise<number> {
  const TIMES = 20;
  const started = performance.now();
  for (let i = 0; i < TIMES; i++) await read(concepts[Math.floor((i * concepts.length) / TIMES)]!.id);
  return (performance.now() - started) / TIMES;
}

const bench = {
  async setUp(size: number): Promise<number> {
    text = await (await fetch(`concepts-${size}.json`)).text();
    lexicon = await (await fetch(`lexicon-${size}.bin`)).arrayBuffer();
    concepts = JSON.parse(text) as Concept[];
    return concepts.length;
  },

  async ours(): Promise<Load> {
    const db = createDatabase(`ours-${databases++}`);
    await db.open();
    const packaged: PackagedGlossary = {
      manifest: async () => ({ version: '1', concepts: concepts.length, sha256: '' }),
      concepts: async () => JSON.parse(text) as Concept[],
      lexicon: async () => lexicon,
    };
    const times = await timed(() => loadGlossary(db, packaged, new Date(0)));
    const readMs = await readTime((id) => conceptsById(db, [id]));
    await db.delete();
    return { ...times, readMs };
  },

  async rows(): Promise<Load> {
    const db = new Dexie(`rows-${databases++}`) as Dexie & {
      concepts: EntityTable<Concept, 'id'>;
      lexicons: EntityTable<{ id: string; bytes: ArrayBuffer }, 'id'>;
    };
    db.version(1).stores({ concepts: '&id', lexicons: '&id' });
    await db.open();
    const times = await timed(async () => {
      const parsed = JSON.parse(text) as Concept[];
      await db.transaction('rw', db.concepts, db.lexicons, async () => {
        await db.concepts.bulkAdd(parsed);
        await db.lexicons.add({ id: 'bundled', bytes: lexicon });
      });
    });
    const readMs = await readTime((id) => db.concepts.get(id));
    await db.delete();
    return { ...times, readMs };
  },
};

export type ImportPage = typeof bench;
Object.assign(globalThis, { bench });
