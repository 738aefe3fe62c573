import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDiff } from '../../../core/clips/article-diff.ts';

const THEN = ['A headline', 'Guards arrested 12 residents of Hoeryong on March 3.', 'A source said so.', 'The street was quiet.'];
const article = (...blocks: string[]) => blocks.join('\n');

describe('what an article says now', () => {
  it('is nothing new where it is the same', () => {
    expect(articleDiff(article(...THEN), article(...THEN))).toEqual([]);
  });

  it('is shown word by word where a number was changed', () => {
    const now = article(...THEN.with(1, 'Guards arrested 40 residents of Hoeryong on March 3.'));
    expect(articleDiff(article(...THEN), now)).toEqual([
      {
        kind: 'changed',
        diff: [
          { kind: 'same', text: 'Guards arrested ' },
          { kind: 'removed', text: '12' },
          { kind: 'added', text: '40' },
          { kind: 'same', text: ' residents of Hoeryong on March 3.' },
        ],
      },
    ]);
  });

  it('is what was put in and what was taken out, in reading order', () => {
    const now = article('An editor’s note was put on top.', THEN[0]!, THEN[1]!, THEN[3]!, 'More to come in the evening.');
    expect(articleDiff(article(...THEN), now)).toEqual([
      { kind: 'added', text: 'An editor’s note was put on top.' },
      { kind: 'removed', text: 'A source said so.' },
      { kind: 'added', text: 'More to come in the evening.' },
    ]);
  });

  it('shows a block that went in favour of quite another as both', () => {
    const now = article(...THEN.with(2, 'Trains to the border stopped again, officials wrote.'));
    expect(articleDiff(article(...THEN), now).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('keeps count of a block that stands there twice', () => {
    expect(articleDiff('x y\nx y', 'x y')).toEqual([{ kind: 'removed', text: 'x y' }]);
    expect(articleDiff('x y', 'x y\nx y')).toEqual([{ kind: 'added', text: 'x y' }]);
  });

  it.each([
    ['white space', 'A  line\u00a0of text', 'A line of text'],
    ['quotation marks', '“He’s gone,” she said', `"He's gone," she said`],
    ['dashes', 'North – South', 'North - South'],
    ['how long ago it was written', 'Updated 5 minutes ago', 'Updated 2 hours ago'],
    ['how long ago, in Korean', '5분 전 업데이트', '3시간 전 업데이트'],
    ['what is counted', 'Seoul · 1,204 views · 12 comments', 'Seoul · 9.1K views · 40 comments'],
    ['what is counted, in Korean', '조회수 1,204', '조회수 3.1만'],
    ['soft hyphens', 'demo\u00adcracy', 'democracy'],
  ])('does not mind %s', (_, then, now) => {
    expect(articleDiff(article('a', then, 'b'), article('a', now, 'b'))).toEqual([]);
  });

  it('does not mind where a block stands', () => {
    expect(articleDiff(article(...THEN), article(...THEN.toReversed()))).toEqual([]);
  });

  it('does mind a number that is no counter', () => {
    expect(articleDiff('They were held 5 days', 'They were held 6 days')).toHaveLength(1);
    expect(articleDiff('12 residents', '40 residents')).toHaveLength(1);
  });
});

it('tells every block that only one side has, and no other', () => {
  const block = fc.constantFrom('alpha one', 'beta two', 'gamma three', 'delta four', 'epsilon five');
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (then, now) => {
      const changes = articleDiff(then.join('\n'), now.join('\n'));
      const taken = new Map<string, number>();
      const count = (text: string, by: number) => taken.set(text, (taken.get(text) ?? 0) + by);
      for (const text of then) count(text, 1);
      for (const change of changes) {
        if (change.kind === 'removed') count(change.text, -1);
        if (change.kind === 'added') count(change.text, 1);
        if (change.kind !== 'changed') continue;
        const side = (kind: string) => change.diff.filter((part) => part.kind === 'same' || part.kind === kind).map(({ text }) => text);
        count(side('removed').join(''), -1);
        count(side('added').join(''), 1);
      }
      for (const text of now) count(text, -1);
      expect([...taken.values()].every((left) => left === 0)).toBe(true);
    }),
  );
});

it('compares a book with another at once', () => {
  const book = (seed: number) => Array.from({ length: 3_000 }, (_, n) => `Paragraph ${n} of ${seed} with words ${n * seed}`).join('\n');
  const start = performance.now();
  expect(articleDiff(book(1), book(7)).length).toBeGreaterThan(2_000);
  expect(performance.now() - start).toBeLessThan(5_000);
});
