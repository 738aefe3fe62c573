import { toolbarTexts } from '../../components/toolbar/toolbar-texts.ts';
import type { Clip } from '../../core/clips/clip.ts';
import type { Failure, Result } from '../../messaging/protocol.ts';
import type { Session } from './session.ts';

/** Longer than a worker takes to start on a slow machine; after it a person wants to know. */
const PATIENCE_MS = 10_000;

export type Stored<T = Clip> = { ok: true; clip: T } | { ok: false; problem: string; canRetry: boolean; isPrivate: boolean };

/** Sends a change of a clip and turns every way it can fail into one sentence that says what to do. */
export async function storeClip<T>(session: Session, change: () => Promise<Result<T>>): Promise<Stored<T>> {
  const texts = toolbarTexts();
  if (session.isGone()) return { ok: false, problem: texts.updated, canRetry: false, isPrivate: false };
  try {
    const result = await Promise.race([change(), late()]);
    if (result.ok) return { ok: true, clip: result.value };
    const { failure, isKept } = result;
    const problem = isKept ? `${problemOf(failure)} ${texts.waits}` : problemOf(failure);
    return { ok: false, problem, canRetry: failure !== 'private-window', isPrivate: failure === 'private-window' };
  } catch {
    const gone = session.isGone();
    return { ok: false, problem: gone ? texts.updated : texts.noAnswer, canRetry: !gone, isPrivate: false };
  }
}

function problemOf(failure: Failure): string {
  const texts = toolbarTexts();
  switch (failure) {
    case 'storage-full':
      return texts.storageFull;
    case 'storage-blocked':
      return texts.storageBlocked;
    case 'private-window':
      return texts.private;
    case 'not-found':
      return texts.notFound;
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE_MS));
}
