/** `sidelight-2026-11-24-0805.zip`, in UTC: names of backups in the order they were made. */
export function backupName(now: Date, { kind = 'backup', isLocked = false }: { kind?: BackupKind; isLocked?: boolean } = {}): string {
  const stamp = now.toISOString().replace(/^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d).*$/u, '$1-$2$3');
  return `sidelight-${kind}-${stamp}.zip${isLocked ? '.age' : ''}`;
}

/** By hand, automatic, or before everything was replaced. */
export type BackupKind = 'backup' | 'auto' | 'before-restore';

/** Automatic backups that are kept. */
export const KEPT = 7;

const AUTOMATIC = /^sidelight-auto-\d{4}-\d\d-\d\d-\d{4}\.zip$/u;

/** Of the names in a folder, those of automatic backups that have had their time. Nothing else is ever touched. */
export function outdated(names: readonly string[]): string[] {
  // One that was written again within its minute is listed twice among downloads.
  const ours = [...new Set(names)].filter((name) => AUTOMATIC.test(name)).sort();
  return ours.slice(0, Math.max(0, ours.length - KEPT));
}
