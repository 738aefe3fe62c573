import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vetoes } from '../../../core/anchoring/veto.ts';
import { wordDiff } from '../../../core/anchoring/word-diff.ts';
import type { ClipConcept } from '../../../core/clips/clip.ts';

/** A glossary of three words. */
const NAMES: Record<string, string> = { 회령시: 'place/hoeryong', 혜산시: 'place/hyesan', inminban: 'concept/inminban', MSS: 'org/mss' };
const conceptsIn = (text: string) =>
  Object.keys(NAMES)
    .flatMap((name) => [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ index, id: NAMES[name]! })))
    .sort((one, other) => one.index - other.index)
    .map(({ id }) => id);

function differences(saved: string, found: string, concepts: readonly ClipConcept[] = []): string[] {
  return vetoes({ text: saved, concepts }, found, wordDiff(saved, found), { conceptsIn, isOrdinary: () => false });
}

describe('vetoes', () => {
  it.each([
    ['number', 'They arrested 12 of them', 'They arrested 40 of them'],
    ['number', 'it rose by 3 percent', 'it rose by 3 points'],
    ['date', 'it began on Monday', 'it began on Tuesday'],
    ['negation', 'they did not say so', 'they did say so'],
    ['negation', 'they said so', 'they never said so'],
    ['name', 'won by Team Alpha', 'won by Team Beta'],
    ['name', 'said Iran', 'said Iraq'],
    ['name', 'Smith said so', 'Jones said so'],
    ['concept', '소식통은 회령시에서 왔다', '소식통은 혜산시에서 왔다'],
    ['concept', 'the inminban met', 'the council met'],
    ['concept', '회령시에서 혜산시로 갔다', '혜산시에서 회령시로 갔다'],
    ['opposite', 'the northern gate is open', 'the southern gate is open'],
    ['opposite', 'prices rose again', 'prices fell again'],
    ['opposite', '가격이 증가했다', '가격이 감소했다'],
  ])('another %s: %s / %s', (kind, saved, found) => {
    expect(differences(saved, found)).toContain(kind);
    expect(differences(found, saved)).toContain(kind);
  });

  it.each([
    ['the officers came late', 'the officers came very late'],
    ['It’s “over”, he said – again', 'It\'s "over", he said - again'],
    ['he saw 12 of them', 'he saw twelve of them'],
    ['The officers came', 'Tha officers came'],
    ['they went north and south', 'they went to the north and the south'],
    ['the inminban met', 'the inminban had met'],
  ])('lets pass: %s / %s', (saved, found) => {
    expect(differences(saved, found)).toEqual([]);
  });

  it('knows what only the page around the saved words told, by those words', () => {
    const concepts = [{ concept: 'person/pak-thae-song', surface: 'Pak' }];
    expect(differences('there Pak spoke', 'there Pak has spoken', concepts)).toEqual([]);
    expect(differences('there pak spoke', 'there he spoke', [{ concept: 'person/x', surface: 'pak' }])).toContain('concept');
  });

  const WORDS = ['the', 'men', 'went', 'to', 'town', 'and', 'came', 'back', 'with', 'news', 'of', 'it'];
  const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 30 });

  it('never lets another number pass, wherever it stands and whatever else changed', () => {
    const number = fc.oneof(
      fc.integer({ min: 100, max: 99_999 }).map(String),
      fc.constantFrom('two', 'third', '1,5', '7.25', '40th', 'half'),
    );
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.nat(), number, number, (was, is, a, b, one, other) => {
        fc.pre(one !== other && Number(one) !== Number(other));
        const put = (words: string[], at: number, value: string) => words.toSpliced(at % (words.length + 1), 0, value).join(' ');
        expect(differences(put(was, a, one), put(is, b, other))).toContain('number');
        expect(differences(put(was, a, one), is.join(' '))).toContain('number');
      }),
    );
  });

  it('never lets a negation come or go', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.constantFrom('not', 'never', 'without', 'didn’t', 'nobody'), (was, is, at, no) => {
        const denied = is.toSpliced(at % (is.length + 1), 0, no).join(' ');
        expect(differences(was.join(' '), denied)).toContain('negation');
        expect(differences(denied, was.join(' '))).toContain('negation');
      }),
    );
  });

  it('never lets another name pass in the middle of a sentence', () => {
    const name = fc.constantFrom('Alpha', 'Beta', 'Kim', 'Lee', 'Seoul', 'Iran', 'Iraq', 'Jong-un', 'Jong-il', 'USA');
    fc.assert(
      fc.property(sentence, fc.nat(), name, name, (words, at, one, other) => {
        fc.pre(one !== other);
        const place = 1 + (at % words.length);
        expect(differences(words.toSpliced(place, 0, one).join(' '), words.toSpliced(place, 0, other).join(' '))).toContain('name');
      }),
    );
  });
});
