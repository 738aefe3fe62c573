import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Question, Replies } from '../../../hooks/search/questions.ts';
import { type Heard, type SearchClient, startSearch } from '../../../hooks/search/client.ts';
import { createDatabase, type Database } from '../../../storage/database.ts';
import { deleteClip, editClip } from '../../../storage/clips.ts';
import { clip } from '../../unit/search/clips.ts';

const row = (id: string, quote: string) => ({ ...clip(id, { quote, modified: '2026-11-24T02:00:00.000Z' }), conceptIds: [] });
const now = () => ({ now: new Date() });

let databases = 0;
const open: (SearchClient | Database)[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

async function database(): Promise<Database> {
  const db = createDatabase(`search-${Date.now()}-${databases++}`);
  open.push(db);
  onTestFinished(async () => db.delete());
  await db.clips.bulkPut([row('a', 'the rice market of Hoeryong'), row('b', '회령의 쌀값'), row('c', 'the coal of Tokchon')]);
  return db;
}

function start(db: Database): SearchClient {
  const client = startSearch(db);
  client.begin();
  open.push(client);
  return client;
}

/** What was heard last. */
function follow(client: SearchClient, question: Question) {
  const heard: Heard[] = [];
  client.ask(
    question,
    (reply) => heard.push(reply),
    (failure) => {
      throw new Error(failure);
    },
  );
  return {
    heard,
    ids: () => (heard.at(-1)?.reply.value as Replies['search'] | undefined)?.first.toSorted(),
    ready: () => vi.waitUntil(() => heard.at(-1)?.isReady, 5_000),
  };
}

it('finds clips, and those that come, change or go while it is asked', async () => {
  const db = await database();
  const search = follow(start(db), { kind: 'search', query: 'rice', sort: 'newest' });
  await search.ready();
  expect(search.ids()).toEqual(['a']);
  await db.clips.put(row('d', 'rice again'));
  await vi.waitFor(() => expect(search.ids()).toEqual(['a', 'd']));
  await editClip(db, { id: 'c', note: 'no rice there' }, now());
  await vi.waitFor(() => expect(search.ids()).toEqual(['a', 'c', 'd']));
  await deleteClip(db, 'a', now());
  await vi.waitFor(() => expect(search.ids()).toEqual(['c', 'd']));
  await db.clips.clear();
  await vi.waitFor(() => expect(search.ids()).toEqual([]));
});

it('follows what is written in another page', async () => {
  const db = await database();
  const search = follow(start(db), { kind: 'search', query: 'rice', sort: 'newest' });
  await search.ready();
  const other = createDatabase(db.name);
  open.push(other);
  await other.clips.bulkPut(Array.from({ length: 60 }, (_, i) => row(`new ${i}`, 'rice')));
  await vi.waitFor(() => expect(search.ids()).toHaveLength(60));
});

it('keeps its index between visits, and sees what changed meanwhile', async () => {
  const db = await database();
  const first = start(db);
  await follow(first, { kind: 'search', query: '', sort: 'newest' }).ready();
  await vi.waitFor(async () => expect(await db.searchParts.count()).toBe(1));
  first.close();
  await editClip(db, { id: 'c', note: 'rice' }, now());
  await db.clips.put(row('old', 'rice long before'));
  await db.clips.delete('a');
  const search = follow(start(db), { kind: 'search', query: 'rice', sort: 'newest' });
  await vi.waitFor(() => expect(search.ids()).toEqual(['c', 'old']));
});

it('makes its index anew where what was stored is damaged', async () => {
  const db = await database();
  const first = start(db);
  await follow(first, { kind: 'search', query: '', sort: 'newest' }).ready();
  await vi.waitFor(async () => expect(await db.searchParts.count()).toBe(1));
  first.close();
  await db.searchParts.toCollection().modify((part) => {
    part.segment.postings.hits = part.segment.postings.hits.slice(0, 3);
  });
  const search = follow(start(db), { kind: 'search', query: 'rice', sort: 'newest' });
  await search.ready();
  expect(search.ids()).toEqual(['a']);
});

it('finds how clips stood on their pages, and clips of a collection', async () => {
  const db = await database();
  const client = start(db);
  const orphans = follow(client, { kind: 'search', query: 'is:orphan', sort: 'newest' });
  const inCase = follow(client, { kind: 'search', query: 'in:case', sort: 'newest' });
  await orphans.ready();
  await db.standings.put({ clip: 'b', outcome: 'orphan', at: '2026-11-24T03:00:00Z' });
  await vi.waitFor(() => expect(orphans.ids()).toEqual(['b']));
  const times = { created: '2026-11-24T03:00:00Z', modified: '2026-11-24T03:00:00Z' };
  await db.collections.put({ id: '1', name: 'Case', note: '', items: [{ clip: 'c', note: '' }], ...times });
  await vi.waitFor(() => expect(inCase.ids()).toEqual(['c']));
});

it('answers the last of the questions asked in its place, and gives the ids of that result even before it is known', async () => {
  const db = await database();
  const client = start(db);
  const heard: Heard[] = [];
  const asked = client.ask(
    { kind: 'search', query: 'r', sort: 'newest' },
    (reply) => heard.push(reply),
    () => {},
  );
  for (const query of ['ri', 'ric', 'coal']) asked.instead({ kind: 'search', query, sort: 'newest' });
  expect(await asked.allIds()).toEqual(['c']);
  await vi.waitUntil(() => heard.at(-1)?.isReady);
  expect(new Set(heard.map(({ question }) => 'query' in question && question.query))).toEqual(new Set(['coal']));
  asked.instead({ kind: 'search', query: 'rice', sort: 'newest' });
  expect(await asked.allIds()).toEqual(['a']);
});
