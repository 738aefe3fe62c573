/** Keys of the second copy, beside settings in the same store. */
export const MARK = 'copy:mark';
export const RESTORED = 'copy:restored';
/** Ids that are being deleted for good: written before, so that a crash between does not bring them back. */
export const GOING = 'copy:going';

/** How far the copy goes. */
export interface CopyMark {
  /** Every change that was dated before this is in it. */
  modified: string;
  clips: number;
}

export const clipKey = (id: string) => `copy:c:${id}`;
export const revisionKey = (id: string, revision: number) => `copy:r:${id}:${revision}`;
export const ownKey = (table: string, id: string) => `copy:o:${table}:${id}`;

export type CopiedKey =
  { kind: 'clip'; id: string } | { kind: 'revision'; id: string; revision: number } | { kind: 'own'; table: string; id: string };

export function readKey(key: string): CopiedKey | null {
  const [copy, kind, name, ...rest] = key.split(':');
  if (copy !== 'copy' || name === undefined) return null;
  if (kind === 'c') return { kind: 'clip', id: name };
  if (kind === 'r') return { kind: 'revision', id: name, revision: Number(rest[0]) };
  if (kind === 'o') return { kind: 'own', table: name, id: rest.join(':') };
  return null;
}
