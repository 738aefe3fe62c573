import type { Language } from '../../core/search/facets.ts';
import { createDatabase, type Database } from '../../storage/database.ts';
import type { StorageFailure } from '../../storage/failure.ts';
import { watchRows } from '../../storage/watch-rows.ts';
import { SEARCHED, type FromWorker, type Question, type Reply, type ToWorker } from './questions.ts';

export interface Heard {
  question: Question;
  reply: Reply;
  version: number;
  isReady: boolean;
}

/** A page's line to its search worker. */
export interface SearchClient {
  db: Database;
  /** Asks, and hears the answer each time it is another. Until `begin` nothing is done. */
  ask(question: Question, hear: (heard: Heard) => void, fail: (failure: StorageFailure) => void): Asked;
  /** Has the worker read its index. It takes turns with the page at the database: what is shown first is better read before. */
  begin(): void;
  close(): void;
}

export interface Asked {
  /** Asks something else in its place. */
  instead(question: Question): void;
  /** Of what is known so far. */
  ids(from: number, to: number): Promise<string[]>;
  /** Once all clips are searched. */
  allIds(): Promise<string[]>;
  leave(): void;
}

let client: SearchClient | undefined;

/** One for the page, started when first needed. */
export function searchClient(): SearchClient {
  return (client ??= startSearch(createDatabase()));
}

export function startSearch(db: Database): SearchClient {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
  const send = (message: ToWorker) => worker.postMessage(message);
  // Before anything is read, so that no change falls between. Firefox was seen to tell the page of what the background wrote, and not
  // its worker, or seconds later.
  const unwatch = watchRows(db, SEARCHED, (table, rows) => send({ say: 'written', table, rows: rows && [...rows] }));
  const hearers = new Map<number, { hear(heard: Heard): void; fail(failure: StorageFailure): void }>();
  const requests = new Map<number, (ids: string[]) => void>();
  let lastKey = 0;
  let lastRequest = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.say === 'reply') hearers.get(data.key)?.hear(data);
    else if (data.say === 'failed') for (const { fail } of hearers.values()) fail(data.failure);
    else {
      requests.get(data.request)?.(data.ids);
      requests.delete(data.request);
    }
  });
  worker.addEventListener('error', () => {
    for (const { fail } of hearers.values()) fail('storage-blocked');
  });
  const language: Language = document.documentElement.lang === 'ko' ? 'ko' : 'en';
  const idsOf = (key: number, from: number, to: number, whole: boolean): Promise<string[]> => {
    const request = ++lastRequest;
    send({ say: 'ids', request, key, from, to, whole });
    return new Promise((resolve) => requests.set(request, resolve));
  };
  let hasBegun = false;
  return {
    db,
    begin() {
      if (!hasBegun) send({ say: 'open', database: db.name, language });
      hasBegun = true;
    },
    close() {
      unwatch();
      worker.terminate();
    },
    ask(question, hear, fail) {
      const key = ++lastKey;
      hearers.set(key, { hear, fail });
      send({ say: 'ask', key, question });
      return {
        instead: (question) => send({ say: 'ask', key, question }),
        ids: (from, to) => idsOf(key, from, to, false),
        allIds: () => idsOf(key, 0, Number.MAX_SAFE_INTEGER, true),
        leave() {
          hearers.delete(key);
          send({ say: 'leave', key });
        },
      };
    },
  };
}
