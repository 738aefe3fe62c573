const DAY_MS = 86_400_000;

/** What was in the library when it was last backed up, and what is in it now. */
export interface Changes {
  /** ISO 8601; null: never. */
  last: string | null;
  lastClips: number;
  clips: number;
  /** When a clip or a collection was last changed; ISO 8601, empty where there is none. */
  modified: string;
}

/** Whether a backup would hold anything that the last one does not. */
export function hasChanged({ last, lastClips, clips, modified }: Changes): boolean {
  if (last === null) return clips > 0;
  return modified > last || clips !== lastClips;
}

/** Whether an automatic backup is to be made now. */
export function isDue(changes: Changes, days: number, now: Date): boolean {
  if (!hasChanged(changes)) return false;
  return changes.last === null || now.getTime() - Date.parse(changes.last) >= days * DAY_MS;
}

/** A person with so few clips is not yet spoken to of backups. */
const FEW = 20;
/** Days after which a person is reminded. */
const LONG = 30;

/** Whether so much would be lost that a person should hear of it. */
export function isOverdue(changes: Changes, now: Date): boolean {
  return changes.clips >= FEW && isDue(changes, LONG, now);
}
