import { storage } from 'wxt/utils/storage';

/** Whether marks differ by the kind of what they name. Off: they are quieter all alike. */
const byKind = storage.defineItem<unknown>('local:marksByKind', { fallback: false });

export async function marksDifferByKind(): Promise<boolean> {
  return (await byKind.getValue()) === true;
}

/** Gives it now and after every change. */
export function followMarksByKind(take: (byKind: boolean) => void, signal: AbortSignal): void {
  const give = (stored: unknown) => signal.aborted || take(stored === true);
  byKind.getValue().then(give, () => {}); // alike then
  signal.addEventListener('abort', byKind.watch(give));
}

export async function setMarksByKind(value: boolean): Promise<void> {
  await byKind.setValue(value);
}

/** Calls when the reader wants them to differ from now on. Add it before the first `await` of a worker. */
export function onMarksByKind(listener: () => void): void {
  byKind.watch((value) => value === true && listener());
}
