import { expect, it } from 'vitest';
import { compare, newLedger, note, type ClipSeen, type Stored } from '../../bench/durability/ledger.ts';

const clip = (revision: number, text = `note ${revision}`): ClipSeen => ({ id: 'a', revision, note: text, tags: [] });
const whole = (revision: number): Stored => ({
  clips: [clip(revision)],
  revisions: Array.from({ length: revision }, (_, n) => ({ clip: 'a', revision: n + 1, before: n === 0 ? null : clip(n) })),
});
const acknowledged = (...clips: ClipSeen[]) => {
  const ledger = newLedger();
  for (const one of clips) note(ledger, { clip: one });
  return ledger;
};

it('finds nothing wrong where all is there, also with a change on top that was under way', () => {
  expect(compare(acknowledged(clip(1), clip(2)), whole(2))).toEqual({ lost: [], halfWritten: [] });
  expect(compare(acknowledged(clip(2)), whole(3))).toEqual({ lost: [], halfWritten: [] });
});

it.each([
  ['a clip that is gone', { clips: [], revisions: [] }],
  ['a clip of before', whole(1)],
  ['a clip that says something else', { ...whole(2), clips: [clip(2, 'other')] }],
])('finds %s lost', (_, stored) => {
  expect(compare(acknowledged(clip(2)), stored).lost).toHaveLength(1);
});

it('finds a history with a hole, one without a clip, and a batch that is not whole', () => {
  const { clips, revisions } = whole(3);
  expect(compare(newLedger(), { clips, revisions: revisions.toSpliced(1, 1) }).halfWritten).toHaveLength(1);
  expect(compare(newLedger(), { clips: [], revisions }).halfWritten).toHaveLength(1);
  const batch = 'b-0002';
  const part = { clips, revisions: revisions.with(2, { ...revisions[2]!, batch }) };
  expect(compare(newLedger(), part).halfWritten).toEqual(['batch b-0002: 1']);
  const ledger = newLedger();
  note(ledger, { batch: 'b-0001', changed: 1 });
  expect(compare(ledger, whole(3)).lost).toEqual(['batch b-0001']);
});
