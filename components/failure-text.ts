import { i18n } from '#i18n';

/** Failures that a person can do something about. `no-answer`: the background did not answer, twice. */
export type NamedFailure = 'storage-full' | 'storage-blocked' | 'private-window' | 'not-found' | 'no-answer';

/** A browser refuses an extension whose message names hold a hyphen. */
const KEYS = {
  'storage-full': 'failure.storageFull',
  'storage-blocked': 'failure.storageBlocked',
  'private-window': 'failure.privateWindow',
  'not-found': 'failure.notFound',
  'no-answer': 'failure.noAnswer',
} as const;

export function failureText(failure: NamedFailure): string {
  return i18n.t(KEYS[failure]);
}
