import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { dropSegments, liveIds } from '../../../core/search/clip-index.ts';
import { NO_NAMES } from '../../../core/search/concept-names.ts';
import { clip, find, indexOf } from './clips.ts';

const WORDS = ['rice', 'coal', 'xylem', '회령', '령시', '회령시', 'x'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const clips = fc
  .array(fc.record({ id: fc.constantFrom(...'abcdefghijkl'), quote: text, note: text, tags: fc.subarray(['one', 'two']) }), {
    maxLength: 30,
  })
  .map((given) => given.map(({ id, ...fields }) => clip(id, fields)));

/** What an index of any shape has to answer: the last of each id, looked through from end to end. */
function scan(all: readonly Clip[], test: (clip: Clip) => boolean): string[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
    .filter(test)
    .map(({ id }) => id)
    .sort();
}

/** Latin words are whole ones, Korean ones any part of a word. */
const holds = (words: string, phrase: string): boolean =>
  new RegExp(`${/^[a-z]/.test(phrase) ? '(^| )' : ''}${phrase}${/[a-z]$/.test(phrase) ? '( |$)' : ''}`).test(words);

it('finds the phrases that a look through all clips finds, however they are cut into segments', () => {
  fc.assert(
    fc.property(
      clips,
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 7 }),
      (all, words, perSegment) => {
        const phrase = words.join(' ');
        const index = indexOf(all, perSegment);
        const found = find(index, `"${phrase}"`, 'newest', { names: NO_NAMES }).sort();
        expect(found).toEqual(scan(all, ({ quote, note }) => holds(quote, phrase) || holds(note, phrase)));
      },
    ),
    { numRuns: 500 },
  );
});

it('finds the same when segments are dropped and built again', () => {
  fc.assert(
    fc.property(clips, fc.integer({ min: 1, max: 7 }), fc.nat(), (all, perSegment, which) => {
      const index = indexOf(all, perSegment);
      const before = find(index, 'tag:one -rice').sort();
      expect(before).toEqual(scan(all, ({ tags, quote, note }) => tags.includes('one') && !holds(`${quote} | ${note}`, 'rice')));
      if (index.segments.length === 0) return;
      const dropped = index.segments[which % index.segments.length]!;
      const gone = new Set(liveIds(index, dropped));
      dropSegments(index, [dropped]);
      expect(find(index, 'tag:one -rice').sort()).toEqual(before.filter((id) => !gone.has(id)));
      expect(index.columns.lists.tag.ends).toHaveLength(index.live.length);
    }),
    { numRuns: 500 },
  );
});
