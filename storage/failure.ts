/** What can go wrong with storage and a person can do something about. A subset of the protocol's `Failure`. */
export type StorageFailure = 'storage-full' | 'storage-blocked' | 'not-found';

export type Stored<T> = { ok: true; value: T } | { ok: false; failure: StorageFailure };

/** Names of errors, the browser's and Dexie's, that say IndexedDB cannot be used at all. */
const BLOCKED = new Set([
  'AbortError', // a transaction that the browser gave up, with no reason told
  'DatabaseClosedError',
  'InvalidStateError', // Firefox, where cookies and site data are blocked
  'MissingAPIError',
  'NotFoundError', // a table is missing: a database that something else made or cut short
  'NotReadableError', // Chromium, damaged files
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'UnknownError', // Chromium, "Internal error opening backing store"
  'VersionError', // an older version of the extension was put back
]);

/** The failure behind an error, or null when it is a bug of ours and has to be thrown. */
export function failureOf(error: unknown): StorageFailure | null {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'storage-full';
  return names.some((name) => BLOCKED.has(name)) ? 'storage-blocked' : null;
}

/** Runs a storage action; failures a person can act on become values. */
export async function attempt<T>(action: () => Promise<Stored<T>>): Promise<Stored<T>> {
  try {
    return await action();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

/** Dexie wraps the browser's error (`inner`), bulk writes wrap several (`failures`, `failuresByPos`). */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...errorNames(inner, depth + 1),
    ...(Array.isArray(failures) ? failures.flatMap((failure) => errorNames(failure, depth + 1)) : []),
  ];
}
