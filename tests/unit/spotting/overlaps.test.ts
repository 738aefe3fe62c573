import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { type Lexicon, openLexicon } from '../../../core/glossary/lexicon.ts';
import { ORIGINS } from '../../../core/glossary/lexicon-format.ts';
import type { Decided } from '../../../core/spotting/decide.ts';
import { withoutOverlaps } from '../../../core/spotting/overlaps.ts';
import { onThisPage } from '../../../core/spotting/page-surface.ts';
import { withoutTermsInFront } from '../../../core/spotting/term-in-front.ts';
import { concept } from './small-glossary.ts';
import { numberOf } from './stages.ts';

const GLOSSARY: Lexicon = openLexicon(
  compileLexicon([
    concept({ id: 'org/whole', relations: { broader: ['org/body'] } }),
    concept({ id: 'org/body' }),
    concept({ id: 'org/other' }),
    concept({ id: 'person/somebody' }),
    concept({ id: 'place/town' }),
  ]),
);
const number = (id: string): number => numberOf(id, GLOSSARY);

interface Given {
  text: string;
  /** Null: it means none; `elsewhere`: something else. */
  id: string | null;
  block?: number;
  start?: number;
  origin?: (typeof ORIGINS)[number];
}

function decided({ text, id, block = 0, start = 0, origin = 'altLabel' }: Given): Decided {
  const one = onThisPage({ block, start, text }, id === null || id === 'elsewhere' ? 0 : number(id), { type: 'name', odds: 1, ground: '' });
  if (id === null || id === 'elsewhere') return { candidate: one.candidate, senses: [], elsewhere: id === 'elsewhere' };
  const [sense] = one.senses;
  const surface = { ...sense!.reading.surface, origin: ORIGINS.indexOf(origin) };
  return { ...one, senses: [{ ...sense!, reading: { ...sense!.reading, surface } }] };
}

/** Where in a text each term stands, and what it means; the whole of it is the first. */
function kept(text: string, ...terms: [words: string, id: string | null, origin?: Given['origin']][]): string[] {
  const all = terms.map(([words, id, origin]) => decided({ text: words, id, start: text.indexOf(words), ...(origin && { origin }) }));
  all.sort((a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end);
  return withoutOverlaps(all, [], GLOSSARY).map((one) => one.candidate.text);
}

describe('of candidates that overlap', () => {
  it('the leftmost is marked, of those that begin together the longest', () => {
    expect(kept('aa bb cc', ['aa bb', 'org/whole'], ['bb cc', 'org/other'])).toEqual(['aa bb']);
    expect(kept('aa bb cc', ['aa', 'org/whole'], ['aa bb', 'org/other'])).toEqual(['aa bb']);
    expect(kept('aabb', ['aa', 'org/whole'], ['bb', 'org/other'])).toEqual(['aa', 'bb']);
  });

  it('one that means nothing hides none, one that means something else hides what it holds', () => {
    expect(kept('aa bb', ['aa bb', null], ['bb', 'org/other'])).toEqual(['bb']);
    expect(kept('aa bb', ['aa bb', 'elsewhere'], ['bb', 'org/other'])).toEqual([]);
    expect(kept('aa bb', ['aa', 'elsewhere'], ['bb', 'org/other'])).toEqual(['bb']);
  });

  it('each block has its own', () => {
    const all = [
      decided({ text: 'aa bb', id: 'org/whole', block: 0 }),
      decided({ text: 'aa', id: 'org/whole', block: 1 }),
      decided({ text: 'aa', id: 'elsewhere', block: 2, start: 3 }),
      decided({ text: 'aa', id: 'org/whole', block: 3, start: 3 }),
    ];
    expect(withoutOverlaps(all, [], GLOSSARY).map((one) => one.candidate.block)).toEqual([0, 1, 3]);
  });

  it('those that only the page explains stand where they belong, in whatever order they come', () => {
    const place = fc.record({ block: fc.nat(2), start: fc.nat(9), length: fc.integer({ min: 1, max: 4 }) });
    const list = fc.array(place, { maxLength: 8 });
    const make = (places: { block: number; start: number; length: number }[]) =>
      places.map(({ length, ...at }) => decided({ text: 'x'.repeat(length), id: 'org/other', ...at }));
    fc.assert(
      fc.property(list, list, (first, more) => {
        const spans = [...first, ...more].sort((a, b) => a.block - b.block || a.start - b.start || b.length - a.length);
        const wanted: string[] = [];
        let last = { block: -1, end: 0 };
        for (const { block, start, length } of spans) {
          if (block === last.block && start < last.end) continue;
          last = { block, end: start + length };
          wanted.push(`${block}:${start}+${length}`);
        }
        const given = make(first);
        const later = make(more);
        const copies = [given.slice(), later.slice()];
        const found = withoutOverlaps(given, later, GLOSSARY);
        expect(found.map(({ candidate: { block, start, end } }) => `${block}:${start}+${end - start}`)).toEqual(wanted);
        expect([given, later]).toEqual(copies);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a phrase leaves the mark to its parts', () => {
  it('to the person that a title stands before', () => {
    expect(kept('Premier Pak', ['Premier Pak', 'org/whole'], ['Pak', 'person/somebody'])).toEqual(['Pak']);
    expect(kept('Premier Pak', ['Premier Pak', 'person/somebody'], ['Pak', 'person/somebody'])).toEqual(['Premier Pak']);
    expect(kept('Premier Pak', ['Premier Pak', 'org/whole'], ['Pak', 'org/other'])).toEqual(['Premier Pak']);
    expect(kept('Pak Square', ['Pak Square', 'org/whole'], ['Pak', 'person/somebody'])).toEqual(['Pak Square']);
    expect(kept('Premier Pak', ['Premier Pak', 'org/whole'], ['Pak', null])).toEqual(['Premier Pak']);
  });

  it.each(['head of the ', 'Leader of ', 'members of a ', 'chief of an ', 'offices in one ', 'AGENTS OF THE '])(
    'to the body that it is the %sof',
    (head) => {
      expect(kept(`${head}body`, [`${head}body`, 'org/whole'], ['body', 'org/body'])).toEqual(['body']);
    },
  );

  it.each(['the head of ', 'head ', 'head of my ', 'shadow of the ', 'head to the ', ''])('but not after %j', (head) => {
    expect(kept(`${head}body x`, [`${head}body`, 'org/whole'], ['body', 'org/body'])).toEqual([`${head}body`]);
  });

  it('but not to a body that it is no part of', () => {
    expect(kept('head of the body', ['head of the body', 'org/whole'], ['body', 'org/other'])).toEqual(['head of the body']);
  });

  it('to both of two that it is made of, where one is itself by a shorter name', () => {
    const text = 'Bureau of the Committee';
    expect(kept(text, [text, 'org/whole'], ['Bureau', 'org/whole'], ['Committee', 'org/body'])).toEqual(['Bureau', 'Committee']);
    expect(kept(text, [text, 'org/whole'], ['Bureau', 'org/other'], ['Committee', 'org/whole'])).toEqual(['Bureau', 'Committee']);
    expect(kept(text, [text, 'org/whole'], ['Bureau', 'org/other'], ['Committee', 'org/body'])).toEqual([text]);
    expect(kept(text, [text, 'org/whole'], ['of', 'org/whole'], ['Committee', 'org/body'])).toEqual([text]);
    expect(kept(text, [text, 'org/whole'], ['Bureau', 'org/other'], ['the', 'org/whole'])).toEqual([text]);
    expect(kept(text, [text, 'org/whole'], ['Bureau', 'org/whole'], ['of', 'org/body'])).toEqual([text]);
  });

  it('but not to parts that overlap', () => {
    const text = 'Bureau of Committee';
    expect(kept(text, [text, 'org/whole'], ['Bureau of', 'org/whole'], ['of Committee', 'org/body'])).toEqual([text]);
    expect(kept(text, [text, 'org/whole'], ['Bureau of', 'org/other'], ['of Committee', 'org/whole'])).toEqual([text]);
  });

  it('but a preferred label that begins with another name is one name', () => {
    const text = 'Bureau Committee';
    expect(kept(text, [text, 'org/whole', 'prefLabel'], ['Bureau', 'org/other'], ['Committee', 'org/whole'])).toEqual([text]);
    expect(kept(text, [text, 'org/whole', 'prefLabel'], ['Bureau', 'org/whole'], ['Committee', 'org/body'])).toEqual([
      'Bureau',
      'Committee',
    ]);
  });

  it('but not to one beyond its end, in another block or of its own length', () => {
    const far = [decided({ text: 'Premier Pak', id: 'org/whole' }), decided({ text: 'Pak', id: 'person/somebody', block: 1, start: 8 })];
    expect(withoutOverlaps(far, [], GLOSSARY).map((one) => one.candidate.text)).toEqual(['Premier Pak', 'Pak']);
    const same = [decided({ text: 'Premier Pak', id: 'org/whole' }), decided({ text: 'Premier Pak', id: 'person/somebody' })];
    expect(withoutOverlaps(same, [], GLOSSARY)).toEqual([same[0]]);
    const beyond = [decided({ text: 'Premier Pak', id: 'org/whole' }), decided({ text: 'Pak Thae', id: 'person/somebody', start: 8 })];
    expect(withoutOverlaps(beyond, [], GLOSSARY)).toEqual([beyond[0]]);
  });
});

describe('a term in front of a name', () => {
  const front = (...given: Given[]): string[] =>
    withoutTermsInFront(given.map(decided), GLOSSARY).map(({ candidate: { start, end, text } }) => {
      expect(end - start).toBe(text.length);
      return text;
    });

  it.each([
    ['DPRK Foreign Ministry', 'Foreign Ministry'],
    ["ROK's Foreign Ministry", 'Foreign Ministry'],
    ['US’s  Navy', 'Navy'],
    ['UN-Command', 'Command'],
    ['USSR Navy', 'Navy'],
    ['EU Navy', 'Navy'],
    ['USA Navy', 'USA Navy'],
    ['USNavy', 'USNavy'],
    ['DPRK ', 'DPRK '],
    ['the DPRK Navy', 'the DPRK Navy'],
    ['Uk Navy', 'Uk Navy'],
  ])('of %j leaves %j', (text, expected) => {
    expect(front({ text, id: 'org/whole' })).toEqual([expected]);
  });

  it('belongs to a preferred label, and says nothing in what means none', () => {
    expect(front({ text: 'DPRK Navy', id: 'org/whole', origin: 'prefLabel' })).toEqual(['DPRK Navy']);
    expect(front({ text: 'DPRK Navy', id: null })).toEqual(['DPRK Navy']);
    expect(front({ text: 'DPRK Navy', id: 'place/town' })).toEqual(['Navy']);
  });

  it.each([
    'Musan County',
    'Hyesan City',
    'Kangwon Province',
    'Rason Municipality',
    'Ranam District',
    '은산군',
    '혜산시',
    '강원도',
    '라남구역',
  ])('may be %s, a place by its full name', (place) => {
    const whole: Given = { text: `${place} Mine`, id: 'org/whole', origin: 'prefLabel' };
    expect(front(whole, { text: place, id: 'place/town' })).toEqual(['Mine', place]);
  });

  it.each(['Musan', 'County', 'MusanCounty', '산군', '은산', 'Musan Country'])('may not be %s', (place) => {
    expect(front({ text: `${place} Mine`, id: 'org/whole' }, { text: place, id: 'place/town' })).toEqual([`${place} Mine`, place]);
  });

  it('is none that is no place, means nothing, stands elsewhere or is all of the name', () => {
    const whole: Given = { text: 'Musan County Mine', id: 'org/whole' };
    const place: Given = { text: 'Musan County', id: 'place/town' };
    expect(front(whole, { ...place, id: 'org/other' })[0]).toBe('Musan County Mine');
    expect(front(whole, { ...place, id: null })[0]).toBe('Musan County Mine');
    expect(front(whole, { ...place, start: 1 })[0]).toBe('Musan County Mine');
    expect(front(whole, { ...place, block: 1 })[0]).toBe('Musan County Mine');
    expect(front({ ...place, id: 'org/whole' }, place)[0]).toBe('Musan County');
    expect(front({ ...whole, id: 'place/town' }, place)[0]).toBe('Musan County Mine');
    expect(front({ text: 'Musan County-Mine', id: 'org/whole' }, place)[0]).toBe('Musan County-Mine');
  });

  it('is the longest place that leaves something of the name', () => {
    const longer: Given = { text: 'Musan County City', id: 'place/town' };
    const place: Given = { text: 'Musan County', id: 'place/town' };
    expect(front({ text: 'Musan County City Mine', id: 'org/whole' }, longer, place)[0]).toBe('Mine');
    expect(front({ text: 'Musan County City', id: 'org/whole' }, longer, place)[0]).toBe('City');
  });

  it('changes nothing where there is none', () => {
    const all = [decided({ text: 'Navy', id: 'org/whole' })];
    expect(withoutTermsInFront(all, GLOSSARY)).toBe(all);
    const given = [decided({ text: 'DPRK Navy', id: 'org/whole' })];
    withoutTermsInFront(given, GLOSSARY);
    expect(given[0]!.candidate.text).toBe('DPRK Navy');
  });
});
