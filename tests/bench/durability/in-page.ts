/** Runs in a page of the extension, by source: it may use nothing from outside itself. */
import type { Acknowledged, ClipSeen, Stored } from './ledger.ts';

type World = typeof globalThis & {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { ok: boolean; value: unknown }; err?: unknown }> } };
  acknowledged(answer: Acknowledged): Promise<void>;
};

/** Saves, edits, deletes, takes back and changes in batches without end, in lanes, each with clips of its own. */
export async function burst({ lanes, seed }: { lanes: number; seed: number }): Promise<void> {
  const world = globalThis as unknown as World;
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const ask = async (type: string, data: unknown) => {
    const reply = await world.chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
    if (!reply?.res) throw new Error(`${type}: ${JSON.stringify(reply?.err)}`);
    return reply.res;
  };
  const draft = () => ({
    id: crypto.randomUUID(),
    quote: `Guards stood at the gate of Hoeryong, ${below(1e9)}. `.repeat(1 + below(20)),
    selectors: [{ type: 'TextQuoteSelector', exact: 'Guards', prefix: '', suffix: '' }],
    concepts: [{ concept: 'place/hoeryong', surface: 'Hoeryong' }],
    citation: { url: `https://example.org/${below(50)}`, title: 'A gate', authors: [] },
    note: '',
    tags: ['kept'],
  });
  const lane = async () => {
    const own: string[] = [];
    const one = () => own[below(own.length)]!;
    for (;;) {
      const what = own.length < 6 ? 0 : below(10);
      if (what < 3) {
        const made = draft();
        const { ok, value } = await ask('saveClip', { draft: made });
        if (!ok) throw new Error('not saved');
        own.push(made.id);
        await world.acknowledged({ clip: value as ClipSeen });
      } else if (what === 9) {
        const ids = own.slice(-5);
        const batch = crypto.randomUUID().slice(0, -4) + String(ids.length).padStart(4, '0');
        const { value } = await ask('changeClips', { ids, change: { addTags: [`t${below(1e9)}`] }, batch });
        await world.acknowledged(value as { batch: string; changed: number });
      } else {
        const change: [string, object] =
          what < 6 ? ['editClip', { note: `note ${below(1e9)}` }] : what < 8 ? ['deleteClip', {}] : ['undoClip', {}];
        const { ok, value } = await ask(change[0], { id: one(), ...change[1] });
        if (ok) await world.acknowledged({ clip: value as ClipSeen });
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** All that is in the database, read without a line of ours. */
export async function readAll(): Promise<Stored> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const db = await done(indexedDB.open('sidelight'));
  const transaction = db.transaction(['clips', 'revisions']);
  const short = (clip: ClipSeen): ClipSeen => ({
    id: clip.id,
    revision: clip.revision,
    note: clip.note,
    tags: clip.tags,
    ...(clip.deleted === undefined ? {} : { deleted: clip.deleted }),
  });
  const clips = (await done(transaction.objectStore('clips').getAll() as IDBRequest<ClipSeen[]>)).map(short);
  const revisions = (await done(transaction.objectStore('revisions').getAll() as IDBRequest<Stored['revisions']>)).map(
    ({ clip, revision, before, batch }) => ({ clip, revision, before: before && short(before), ...(batch === undefined ? {} : { batch }) }),
  );
  db.close();
  return { clips, revisions };
}

/** Waits until the background has its database in order. @returns whether it was lost and had to be brought back */
export async function untilWell(): Promise<boolean> {
  const world = globalThis as unknown as World;
  for (let tries = 0; ; tries++) {
    const reply = (await world.chrome.runtime.sendMessage({ id: 1, type: 'storageState', timestamp: Date.now() })) as {
      res?: { condition: string; restored: { at: string } | null };
    };
    const state = reply?.res;
    if (state?.condition === 'well') {
      if (state.restored) await world.chrome.runtime.sendMessage({ id: 1, type: 'restoredSeen', timestamp: Date.now() });
      return state.restored !== null;
    }
    if (tries > 200) throw new Error(`The database is ${state?.condition}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Deletes the database under the extension, and asks for what the second copy holds. */
export async function loseAndRecover(): Promise<void> {
  const world = globalThis as unknown as World;
  const ask = (type: string) => world.chrome.runtime.sendMessage({ id: 1, type, timestamp: Date.now() });
  // Once the copy has caught up with what was written when the browser died.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('sidelight');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
  const reply = (await ask('recoverStorage')) as { err?: unknown };
  if (reply?.err) throw new Error(JSON.stringify(reply.err));
}
