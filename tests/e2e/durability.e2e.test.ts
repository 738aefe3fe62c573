import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runKills } from '../bench/durability/kills.ts';

it('has every acknowledged change after Chromium was killed five times in the middle of others, and brings all back from the copy', async () => {
  const report = await runKills({ extension: resolve('.output/chrome-mv3-test'), kills: 5, seed: 3 });
  expect(report.acknowledged).toBeGreaterThan(25);
  expect(report).toMatchObject({ lost: [], halfWritten: [], lostFromCopy: 0 });
}, 180_000);
