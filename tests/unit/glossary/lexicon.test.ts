import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { LexiconError, openLexicon } from '../../../core/glossary/lexicon.ts';
import { HEADER } from '../../../core/glossary/lexicon-format.ts';
import { CONCEPTS, concept, marks } from '../spotting/small-glossary.ts';

const bytes = (): ArrayBuffer => compileLexicon(CONCEPTS);

/** A copy with one word changed. */
function changed(at: number, to: (word: number) => number): ArrayBuffer {
  const copy = bytes();
  const words = new Uint32Array(copy);
  words[at] = to(words[at]!);
  return copy;
}

describe('a compiled lexicon', () => {
  it('is the same bytes for the same concepts', () => {
    expect(new Uint8Array(bytes())).toEqual(new Uint8Array(bytes()));
  });

  it('says of each concept what its entry says', () => {
    const lexicon = openLexicon(bytes());
    expect(lexicon.concepts).toBe(CONCEPTS.length);
    CONCEPTS.forEach(({ id, kind, country, senses, relations }, i) => {
      expect(lexicon.conceptId(i)).toBe(id);
      expect(lexicon.kind(i)).toBe(kind);
      expect(lexicon.country(i)).toBe(country);
      expect(lexicon.prior(i)).toBeCloseTo(senses.prior ?? 0.9, 3);
      const within = relations.locatedIn ?? relations.broader?.[0];
      expect(lexicon.within(i)).toBe(within ? CONCEPTS.findIndex((one) => one.id === within) : -1);
      expect(lexicon.cues(i)).toHaveLength((senses.cuesFor?.length ?? 0) + (senses.cuesAgainst?.length ?? 0));
    });
  });

  it('keeps ids of any script and length apart', () => {
    const lexicon = openLexicon(
      compileLexicon([concept({ id: 'place/a' }), concept({ id: `place/${'b'.repeat(300)}` }), concept({ id: 'place/c' })]),
    );
    expect([0, 1, 2].map((i) => lexicon.conceptId(i).length)).toEqual([7, 306, 7]);
  });

  it('can be opened after it travelled as a copy', () => {
    expect(openLexicon(structuredClone(bytes())).surfaces).toBe(openLexicon(bytes()).surfaces);
  });

  it('holds nothing when there are no concepts but the words that every lexicon has', () => {
    expect(openLexicon(compileLexicon([])).concepts).toBe(0);
  });
});

describe('bytes that are no whole lexicon', () => {
  it.each<[string, () => ArrayBuffer, RegExp]>([
    ['none', () => new ArrayBuffer(0), /too short/],
    ['a few', () => new ArrayBuffer(40), /too short/],
    ['zeros', () => new ArrayBuffer(4096), /not a lexicon/],
    ['other text', () => new TextEncoder().encode('{"concepts": []}'.repeat(64)).buffer as ArrayBuffer, /not a lexicon/],
    ['a number of bytes that no lexicon has', () => bytes().slice(0, 4097), /too short/],
    ['cut off', () => bytes().slice(0, 4096), /cut off/],
    ['half of it zero', () => zeroed(), /damaged/],
    ['an older version', () => changed(HEADER.version, () => 0), /version 0.*compile it again/],
    ['a newer version', () => changed(HEADER.version, (version) => version + 1), /reads version/],
    ['another count', () => changed(HEADER.concepts, (count) => count + 1), /damaged/],
    ['a moved section', () => changed(HEADER.rows, (offset) => offset + 4), /damaged/],
  ])('are refused with a reason: %s', (_, make, message) => {
    expect(() => openLexicon(make())).toThrow(LexiconError);
    expect(() => openLexicon(make())).toThrow(message);
  });
});

function zeroed(): ArrayBuffer {
  const copy = bytes();
  new Uint8Array(copy).fill(0, copy.byteLength / 2, copy.byteLength - 4);
  return copy;
}

describe('surfaces that two concepts have', () => {
  it('belong to the concept that writes them down, and not to one they were made for', () => {
    const made = concept({ id: 'person/a', prefLabel: { en: 'Pak Song', ko: '박성' } });
    const written = concept({ id: 'person/b', prefLabel: { en: 'Park Sung' } });
    const lexicon = openLexicon(compileLexicon([made, written]));
    const alone = openLexicon(compileLexicon([made]));
    expect(lexicon.rows.length).toBeLessThan(alone.rows.length + 2);
    expect(marks('North Korea, KCNA: Park Tae-song')).toContain('Park Tae-song → person/pak-thae-song');
  });
});
