import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Clip, ClipDraft } from '../../../core/clips/clip.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { createDatabase, type Database } from '../../../storage/database.ts';
import type { PackagedGlossary } from '../../../storage/glossary.ts';
import type { Stored } from '../../../storage/failure.ts';
import type { CopyStore } from '../../../storage/second-copy.ts';

/** A database of its own, in a browser profile of its own unless one is given. */
export function newDatabase(indexedDB: IDBFactory = new IDBFactory()): Database {
  return createDatabase('sidelight', { indexedDB, IDBKeyRange });
}

export const MORNING = new Date('2026-11-24T08:00:00.000Z');

/** A minute later each time. */
export function clock(start = MORNING): () => Date {
  let minutes = 0;
  return () => new Date(start.getTime() + 60_000 * minutes++);
}

export function draft(change: Partial<ClipDraft> = {}): ClipDraft {
  return {
    id: '6f1c2f0e-0000-4000-8000-000000000001',
    quote: 'The Ministry of State Security arrested 12 residents of Hoeryong.',
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: 'The Ministry of State Security arrested 12 residents of Hoeryong.',
        prefix: '',
        suffix: ' A source',
      },
      { type: 'TextPositionSelector', start: 0, end: 65 },
    ],
    concepts: [
      { concept: 'org/ministry-of-state-security-dprk', surface: 'Ministry of State Security' },
      { concept: 'place/hoeryong', surface: 'Hoeryong' },
      { concept: 'place/hoeryong', surface: '회령' },
    ],
    citation: {
      url: 'https://www.dailynk.com/english/story/?utm_source=x',
      title: 'Arrests in Hoeryong',
      siteName: 'Daily NK',
      authors: ['Lee Chae Un'],
      published: '2026-03-04',
      language: 'en',
    },
    note: '',
    tags: [],
    ...change,
  };
}

export const PAGE = 'dailynk.com/english/story';

export function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.failure);
  return stored.value;
}

export function withoutTimes(clip: Clip): Omit<Clip, 'modified'> {
  const { modified: _, ...rest } = clip;
  return rest;
}

export function concept(id: string, definition = 'A city in the north.'): Concept {
  return {
    id,
    kind: 'place',
    country: 'KP',
    prefLabel: { en: id, ko: '회령' },
    altLabel: [],
    hiddenLabel: [],
    definition: { en: definition, ko: '북쪽의 도시이다.' },
    validity: { asOf: '2026', history: [] },
    relations: {},
    senses: {},
    sources: [{ publisher: 'P', title: 'T', url: 'https://example.org/', accessed: '2026-11-24', claims: ['definition'] }],
    confidence: 'high',
  };
}

/** A packaged dataset that counts how often its parts were read. */
export function packaged(version = '1', ids = ['place/hoeryong', 'place/onsong', 'place/musan']): PackagedGlossary & { reads: number } {
  const concepts = ids.map((id) => concept(id, `In version ${version}.`));
  const glossary = {
    reads: 0,
    manifest: async () => ({ version, concepts: concepts.length, sha256: `sha-${version}` }),
    concepts: async () => {
      glossary.reads += 1;
      return structuredClone(concepts);
    },
    lexicon: async () => new TextEncoder().encode(`lexicon ${version}`).buffer,
  };
  return glossary;
}

/** Where a second copy is kept, in memory. */
export function memoryStore(): CopyStore & { all: Map<string, unknown> } {
  const all = new Map<string, unknown>();
  return {
    all,
    get: async (keys) => Object.fromEntries(keys.flatMap((key) => (all.has(key) ? [[key, structuredClone(all.get(key))]] : []))),
    keys: async () => [...all.keys()],
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) all.set(key, structuredClone(value));
    },
    remove: async (keys) => keys.forEach((key) => all.delete(key)),
  };
}
