import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repointed, withoutStep } from '../../../core/clips/collection-items.ts';

const items = (text: string) => text.split(' ').flatMap((one) => (one === '' ? [] : [{ clip: one[0]!, note: one.slice(2) }]));
const written = (list: readonly { clip: string; note: string }[] | null) =>
  list && list.map(({ clip, note }) => (note === '' ? clip : `${clip}:${note}`)).join(' ');

describe('items of a collection whose clips were merged', () => {
  it.each([
    ['stands where it stood, and the others go', 'x b a c y', 'x a y'],
    ['stands where the first of them stood', 'x b y c', 'x a y'],
    ['has the notes of all, its own first, each once', 'b:two a:one c:two', 'a:one\n\ntwo'],
  ])('the one that stays %s', (_, before, after) => {
    expect(written(repointed(items(before), 'a', new Set('bc')))).toBe(after);
  });

  it('are left alone where none of the others is in it', () => {
    expect(repointed(items('x a y'), 'a', new Set('bc'))).toBeNull();
  });
});

describe('taking a step back', () => {
  const anyItems = fc
    .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    .chain((clips) => fc.tuple(...clips.map((clip) => fc.constantFrom('', 'one', 'two').map((note) => ({ clip, note })))));

  it('gives what was before it where nothing changed since, for any merge of any items', () => {
    fc.assert(
      fc.property(anyItems, (before) => {
        const after = repointed(before, 'a', new Set('bcd'));
        if (after) expect(withoutStep(after, before, after)).toEqual(before);
      }),
    );
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (before, now) => {
        const after = repointed(before, 'a', new Set('bcd'));
        if (!after) return;
        const once = withoutStep(now, before, after);
        expect(withoutStep(once, before, after)).toEqual(once);
      }),
    );
  });

  it('keeps what came, went, moved or was written since', () => {
    const [before, after] = [items('x b a:old y'), items('x a:old y')];
    expect(written(withoutStep(items('n y a:mine'), before, after))).toBe('b n y a:mine');
  });

  it('takes an addition back', () => {
    expect(written(withoutStep(items('x a b z'), items('x'), items('x a b')))).toBe('x z');
  });
});
