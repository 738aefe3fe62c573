import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { backupName, KEPT, outdated } from '../../../core/backup/backup-name.ts';
import { hasChanged, isDue, isOverdue, type Changes } from '../../../core/backup/due.ts';

const NOW = new Date('2026-11-24T08:05:09.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const changes = (change: Partial<Changes> = {}): Changes => ({
  last: daysAgo(8),
  lastClips: 30,
  clips: 30,
  modified: daysAgo(1),
  ...change,
});

describe('an automatic backup', () => {
  it('is due when the last is as old as was chosen and something changed since', () => {
    expect(isDue(changes(), 7, NOW)).toBe(true);
    expect(isDue(changes(), 30, NOW)).toBe(false);
    expect(isDue(changes({ modified: daysAgo(9) }), 7, NOW)).toBe(false);
  });

  it('is due for what was deleted for good, which leaves no date behind', () => {
    expect(hasChanged(changes({ modified: daysAgo(9), clips: 29 }))).toBe(true);
  });

  it('is made at once where there never was one, and of nothing never', () => {
    expect(isDue(changes({ last: null }), 30, NOW)).toBe(true);
    expect(isDue(changes({ last: null, clips: 0, modified: '' }), 1, NOW)).toBe(false);
  });

  it('is asked for only where much would be lost', () => {
    expect(isOverdue(changes({ last: daysAgo(31) }), NOW)).toBe(true);
    expect(isOverdue(changes({ last: daysAgo(29) }), NOW)).toBe(false);
    expect(isOverdue(changes({ last: null, clips: 3 }), NOW)).toBe(false);
  });
});

describe('names of backups', () => {
  it('say when it was made and whether it is locked', () => {
    expect(backupName(NOW)).toBe('sidelight-backup-2026-11-24-0805.zip');
    expect(backupName(NOW, { isLocked: true })).toBe('sidelight-backup-2026-11-24-0805.zip.age');
  });

  it('let the last seven automatic ones stay and touch no other file', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 20 }), (minutes) => {
        const auto = minutes.map((minute) => backupName(new Date(NOW.getTime() + minute * 60_000), { kind: 'auto' }));
        const others = [backupName(NOW), 'sidelight-auto-mine.zip', 'taxes.zip', `${backupName(NOW, { kind: 'auto' })}.age`];
        // Written again in their minute, some are listed twice.
        const gone = outdated([...others, ...auto, ...auto.slice(3)]);
        expect(gone).toEqual([...auto].sort().slice(0, Math.max(0, auto.length - KEPT)));
      }),
    );
  });
});
