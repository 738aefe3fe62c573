import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahoCorasick } from '../../bench/spotting/engines/aho-corasick.ts';
import { type Engine, toBenchText } from '../../bench/spotting/engines/engine.ts';
import { firstWordMap } from '../../bench/spotting/engines/first-word-map.ts';
import { floor } from '../../bench/spotting/engines/floor.ts';
import { regexp } from '../../bench/spotting/engines/regexp.ts';
import { sidelight } from '../../bench/spotting/engines/sidelight.ts';
import { makeSurfaces } from '../../bench/spotting/surfaces.ts';
import { makeText } from '../../bench/spotting/text.ts';
import { makeVocabulary } from '../../bench/spotting/words.ts';

function found(engine: Engine, surfaces: readonly string[], text: string): string[] {
  const spans: number[] = [];
  engine.build(surfaces).find(toBenchText(text), spans);
  return spans.flatMap((start, i) => (i % 2 === 0 ? [`${start} ${text.slice(start, spans[i + 1])}`] : []));
}

const PEERS = [regexp, firstWordMap, ahoCorasick];

describe('the engines of the spotting bench', () => {
  it('find the same spans in a page, so that their times compare', () => {
    const vocabulary = makeVocabulary();
    const { text, ranks } = makeText(vocabulary, 100_000, 5);
    const surfaces = makeSurfaces(vocabulary, ranks, 3_000, 'dense');
    const wanted = found(regexp, surfaces, text);
    expect(wanted.length).toBeGreaterThan(200);
    expect(found(firstWordMap, surfaces, text)).toEqual(wanted);
    expect(found(ahoCorasick, surfaces, text)).toEqual(wanted);
    // Ours reads a hyphen as a space, so it finds what they find and a little more.
    const ours = found(
      sidelight(() => 'fold'),
      surfaces,
      text,
    );
    const starts = new Set(ours.map((hit) => hit.split(' ')[0]));
    expect(wanted.filter((hit) => !starts.has(hit.split(' ')[0])).length).toBeLessThan(wanted.length * 0.01);
    expect(ours.length).toBeLessThan(wanted.length * 1.05);
  });

  it.each(PEERS.map((engine) => [engine.name, engine] as const))('%s takes the longest at word edges, in any case', (_, engine) => {
    const surfaces = ['ab', 'Ab Cd', 'cd ef', 'x-y'];
    expect(found(engine, surfaces, 'AB cd ef, tab abs ab–AB X-Y')).toEqual(['0 AB cd', '18 ab', '21 AB', '24 X-Y']);
  });

  it('agree on any small text', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'abb');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 30 }), (surfaces, words) => {
        const text = words.join(' ');
        const wanted = found(firstWordMap, surfaces, text);
        expect(found(regexp, surfaces, text)).toEqual(wanted);
        expect(found(ahoCorasick, surfaces, text)).toEqual(wanted);
      }),
    );
  });

  it('floor finds nothing', () => {
    expect(found(floor, ['ab'], 'ab ab')).toEqual([]);
  });
});
