import { expect, it } from 'vitest';
import { isKept } from '../../../core/clips/is-kept.ts';

const at = (quote: string, start?: number) => ({
  quote,
  selectors: start === undefined ? [] : [{ type: 'TextPositionSelector' as const, start, end: start + quote.length }],
});

it.each([
  ['the same words at the same place', at('words', 7), true],
  ['the same words elsewhere on the page', at('words', 40), false],
  ['other words at the same place', at('word', 7), false],
  ['words without a place', at('words'), false],
])('%s', (_, draft, kept) => {
  expect(isKept(draft, [at('before', 0), at('words', 7)])).toBe(kept);
});

it('holds of nothing where nothing was kept', () => {
  expect(isKept(at('words', 7), [])).toBe(false);
});
