import { expect, it, vi } from 'vitest';
import type { Sought } from '../../../core/anchoring/sought.ts';
import { finders } from '../../../entrypoints/background/find.ts';

const TEXT = 'The guards stood at the old gate all night. In Hyesan the market had closed by then, and nobody knew why.';
const sought = (exact: string): Sought => ({ exact, prefix: '', suffix: '', at: null, concepts: [] });
const from = { url: 'https://example.org/a' };

it('answers for each passage in the order of the question', async () => {
  const { findChanged } = finders(async () => () => []);
  const found = await findChanged(
    { text: TEXT, passages: [sought('nothing like this is there, we think'), sought('The guards stood at the old gates all night.')] },
    from,
  );
  expect(found.map(({ outcome }) => outcome)).toEqual(['orphan', 'changed']);
});

it('asks the glossary what the words name', async () => {
  const conceptsIn = vi.fn((text: string) => (text.includes('Hyesan') ? ['place/hyesan'] : []));
  const { findChanged } = finders(async () => conceptsIn);
  const [found] = await findChanged(
    { text: TEXT, passages: [sought('In Hoeryong the market had closed by then, and nobody knew why.')] },
    from,
  );
  expect(found).toMatchObject({ outcome: 'orphan', candidate: { differs: expect.arrayContaining(['name', 'concept']) } });
});

it('lets others have their turn between passages', async () => {
  const { findChanged } = finders(async () => () => []);
  const long = `${TEXT} `.repeat(600);
  const passages = Array.from({ length: 200 }, (_, i) =>
    sought(`The guards stood at ${'abcdefgh'[i % 8]} gate all night and left for the ${i} market.`),
  );
  let turns = 0;
  const timer = setInterval(() => turns++);
  await findChanged({ text: long, passages }, from);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});
