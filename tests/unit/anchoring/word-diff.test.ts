import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameShare, wordDiff, type DiffPart } from '../../../core/anchoring/word-diff.ts';

const side = (diff: readonly DiffPart[], kind: 'removed' | 'added') =>
  diff.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : [])).join('');

describe('wordDiff', () => {
  it('shows a word in place of another, not letters', () => {
    expect(wordDiff('Team Alpha won 12 games.', 'Team Beta won 15 games.')).toEqual([
      { kind: 'same', text: 'Team ' },
      { kind: 'removed', text: 'Alpha' },
      { kind: 'added', text: 'Beta' },
      { kind: 'same', text: ' won ' },
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: ' games.' },
    ]);
  });

  it('takes a run of changed words together, the spaces between them too', () => {
    expect(wordDiff('He left the old house.', 'He left a new home.')).toEqual([
      { kind: 'same', text: 'He left ' },
      { kind: 'removed', text: 'the old house' },
      { kind: 'added', text: 'a new home' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('keeps numbers whole, and splits scripts that have no spaces', () => {
    expect(wordDiff('1,200 men', '1,300 men').map(({ text }) => text)).toEqual(['1,200', '1,300', ' men']);
    expect(wordDiff('两会成为国情', '两会成了国情').map(({ text }) => text)).toEqual(['两会成', '为', '了', '国情']);
    expect(wordDiff('회령시에서 왔다', '혜산시에서 왔다').map(({ text }) => text)).toEqual(['회령시에서', '혜산시에서', ' 왔다']);
  });

  it('says nothing of equal texts, and everything of one beside nothing', () => {
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
    expect(wordDiff('a b', '')).toEqual([{ kind: 'removed', text: 'a b' }]);
  });

  it('makes up both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'the', '12', ' ', '  ', '\n', '.', '회령시', '国', '😀', '\uD83D', "n't", '—'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const diff = wordDiff(before, after);
        expect(side(diff, 'removed')).toBe(before);
        expect(side(diff, 'added')).toBe(after);
        // Nothing empty, and no two of a kind side by side.
        expect(diff.every(({ kind, text }, i) => text !== '' && diff[i + 1]?.kind !== kind)).toBe(true);
      }),
    );
  });

  it('bears texts as long as a passage may be that have nothing in common', () => {
    const [before, after] = ['one two '.repeat(20_000), 'three four '.repeat(20_000)];
    const started = performance.now();
    const diff = wordDiff(before, after);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect([side(diff, 'removed') === before, side(diff, 'added') === after]).toEqual([true, true]);
  });
});

it('counts how much has stayed of the longer text', () => {
  expect(sameShare(wordDiff('abcd', 'abcd'))).toBe(1);
  expect(sameShare(wordDiff('ab cd', 'ab xy'))).toBe(0.6);
  expect(sameShare(wordDiff('ab', 'ab cdefghi'))).toBe(0.2);
  expect(sameShare([])).toBe(1);
});
