import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkGlossary } from '../../../scripts/glossary/check-glossary.ts';
import { readCities } from '../../../scripts/glossary/read-cities.ts';
import { printProblem, readGlossary } from '../../../scripts/glossary/read-glossary.ts';

type Fields = Record<string, unknown>;

const source = { publisher: 'P', title: 'T', url: 'https://example.org/', accessed: '2026-11-24', claims: ['definition'] };

/** An entry with nothing wrong, but for what is changed. */
const hoeryong = (changes: Fields = {}): Fields => ({
  id: 'place/hoeryong',
  prefLabel: { en: 'Hoeryong', ko: '회령시' },
  definition: { en: 'A city in the north of North Korea.', ko: '북한 북쪽의 도시이다.' },
  validity: { asOf: '2026' },
  place: { level: 'city', latitude: 42.44, longitude: 129.75 },
  sources: [source],
  confidence: 'high',
  ...changes,
});
const onsong = (changes: Fields = {}): Fields => ({
  ...hoeryong(),
  id: 'place/onsong',
  prefLabel: { en: 'Onsong County', ko: '온성군' },
  definition: { en: 'A county in the north of North Korea.', ko: '북한 북쪽의 군이다.' },
  place: { level: 'county' },
  ...changes,
});
const org = (id: string, en: string, changes: Fields = {}): Fields => ({
  ...hoeryong(),
  id: `org/${id}`,
  prefLabel: { en, ko: String.fromCharCode(0xac00 + id.charCodeAt(0)) },
  definition: { en: `North Korea's body ${id}.`.replace("'", '’'), ko: `북한의 ${id} 기관이다.` },
  place: undefined,
  ...changes,
});

function problems(entries: Fields[], files: Record<string, string> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  const ofKind = (kind: string) => entries.filter(({ id }) => String(id).startsWith(kind));
  for (const kind of ['place', 'org', 'person'])
    if (ofKind(kind).length > 0) writeFileSync(join(folder, `${kind}.yaml`), stringify({ kind, concepts: ofKind(kind) }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const glossary = readGlossary(folder);
  return [...glossary.problems, ...checkGlossary(glossary, CITIES)].map((problem) => printProblem(problem).replace(/^\S*\//, ''));
}
const CITIES = readCities();

describe('the checks', () => {
  it('pass entries with nothing wrong', () => {
    expect(problems([hoeryong(), onsong(), org('a', 'Body A')])).toEqual([]);
  });

  const sourceWith = (changes: Fields) => [{ ...source, ...changes }];
  const history = (...rows: [string | undefined, string | undefined, string][]) => ({
    validity: { asOf: '2026', history: rows.map(([from, to, en]) => ({ ...(from && { from }), ...(to && { to }), event: { en } })) },
  });

  it.each<[string, Fields, RegExp]>([
    ['no Korean name', hoeryong({ prefLabel: { en: 'Hoeryong' } }), /prefLabel\.ko: is missing/],
    ['a Korean name without Hangul', hoeryong({ prefLabel: { en: 'Hoeryong', ko: 'Hoeryong' } }), /prefLabel\.ko: has no Hangul/],
    ['Hangul of another place', hoeryong({ prefLabel: { en: 'Hoeryong', ko: '회양시' } }), /"Hoeryong" is not what 회양시 says/],
    [
      'a romanisation of another system',
      hoeryong({ altLabel: [{ label: 'Hoeryong', lang: 'ko-Latn', type: 'romanisation', system: 'revised' }] }),
      /"Hoeryong" is not what 회령시 says in revised/,
    ],
    ['a day that no month has', hoeryong({ validity: { asOf: '2026-02-30' } }), /there is no 2026-02-30/],
    ['knowledge from after the sources were read', hoeryong({ validity: { asOf: '2026-12' } }), /is after the day its sources were read/],
    ['a source read before it was published', hoeryong({ sources: sourceWith({ date: '2027' }) }), /ends \(2026-11-24\) before it begins/],
    [
      'a former name that ends before it begins',
      hoeryong({ altLabel: [{ label: 'Hoiryong', type: 'former', from: '2000', to: '1990' }] }),
      /altLabel "Hoiryong": ends/,
    ],
    ['history out of order', hoeryong(history(['2000', undefined, 'a'], ['1990', undefined, 'b'])), /history\[1\]: stands after 2000/],
    [
      'terms that overlap',
      org('a', 'Body A', history(['2000', '2010', 'One leads.'], ['2005', '2015', 'Two leads.'])),
      /history\[1\]: overlaps history\[0\]/,
    ],
    ['a row twice', hoeryong(history(['2000', undefined, 'a'], ['2001', undefined, 'a'])), /says what another row says/],
    [
      'a definition that names no country',
      hoeryong({ definition: { en: 'A city in the north.', ko: '도시이다.' } }),
      /definition\.en: does not name its country, KP/,
    ],
    [
      'a definition of another country',
      hoeryong({ country: 'KR', prefLabel: { en: 'H', ko: '회령시' }, place: undefined }),
      /does not name its country, KR/,
    ],
    ['too many words', hoeryong({ definition: { en: `North Korea ${'is a '.repeat(16)}.`, ko: '도시이다.' } }), /has \d+ words/],
    [
      'words that nobody says',
      hoeryong({ definition: { en: 'North Korea’s institutionalised administrative subdivisional municipality.', ko: '도시이다.' } }),
      /letters a word/,
    ],
    ['a parenthesis', hoeryong({ definition: { en: 'A city (big) in North Korea.', ko: '도시이다.' } }), /has a parenthesis/],
    ['two sentences', hoeryong({ definition: { en: 'A city. It is in North Korea.', ko: '도시이다.' } }), /is more than one sentence/],
    ['half a sentence in Korean', hoeryong({ definition: { en: 'A city in North Korea.', ko: '도시' } }), /definition\.ko: does not end/],
    ['a straight apostrophe', hoeryong({ definition: { en: "North Korea's city.", ko: '도시이다.' } }), /has a straight quote/],
    ['no web address', hoeryong({ sources: sourceWith({ url: 'https://example' }) }), /is no address on the web/],
    ['a password in an address', hoeryong({ sources: sourceWith({ url: 'https://a:b@example.org/' }) }), /is no address on the web/],
    ['a source twice', hoeryong({ sources: [source, source] }), /sources\[1\]\.url: is listed twice/],
    ['a claim for a field that is not there', hoeryong({ sources: sourceWith({ claims: ['definition', 'hanja'] }) }), /has no hanja/],
    ['a definition that no source carries', hoeryong({ sources: sourceWith({ claims: ['prefLabel'] }) }), /none carries the definition/],
    ['a dispute from one source', hoeryong({ confidence: 'disputed' }), /what is disputed needs two sources/],
    ['half a position', hoeryong({ place: { level: 'city', latitude: 42.44 } }), /has half a position/],
    ['a position abroad', hoeryong({ place: { level: 'city', latitude: 35, longitude: 129.75 } }), /lies outside KP/],
    [
      'a position elsewhere in the country',
      hoeryong({ place: { level: 'city', latitude: 40, longitude: 127 } }),
      /lies \d+ km from the place that GeoNames/,
    ],
    ['a container that is no place', hoeryong({ relations: { locatedIn: 'org/a' } }), /relations\.locatedIn: cannot be org\/a/],
    ['a relation twice', hoeryong({ relations: { related: ['org/a', 'org/a'] } }), /names an entry twice/],
  ])('find %s', (_, entry, message) => {
    const others = [onsong(), org('a', 'Body A')].filter(({ id }) => id !== entry['id']);
    expect(problems([entry, ...others]).join('\n')).toMatch(message);
  });

  it('find a definition given twice, whatever its stops and capitals', () => {
    const definition = { en: 'A City, in the north of North Korea.', ko: '북한, 북쪽의 도시이다.' };
    const found = problems([hoeryong(), onsong({ definition })]).join('\n');
    expect(found).toMatch(/place\/onsong\.definition\.en: is that of place\/hoeryong too/);
    expect(found).toMatch(/place\/onsong\.definition\.ko: is that of place\/hoeryong too/);
  });

  it('find a circle of places, and a bank whose opposite looks elsewhere', () => {
    const found = problems([
      hoeryong({ relations: { locatedIn: 'place/onsong', oppositeBank: 'place/onsong' } }),
      onsong({ relations: { locatedIn: 'place/hoeryong' } }),
    ]).join('\n');
    expect(found).toMatch(/place\/hoeryong\.relations\.locatedIn: leads back to itself/);
    expect(found).toMatch(/place\/hoeryong\.relations\.oppositeBank: place\/onsong does not name this one/);
  });

  it('find what is called related although it is broader, however far up', () => {
    const bodies = [
      org('a', 'Body A', { relations: { broader: ['org/b'], related: ['org/c'] } }),
      org('b', 'Body B', { relations: { broader: ['org/c'] } }),
      org('c', 'Body C'),
    ];
    expect(problems(bodies)).toEqual([expect.stringMatching(/org\/a\.relations\.related: org\/c is broader already/)]);
  });

  it('find two places of one name in one province, but not in two', () => {
    const named = (id: string, locatedIn: string) =>
      onsong({ id, definition: { en: `The ${id} of North Korea.`, ko: `북한의 ${id}이다.` }, relations: { locatedIn } });
    const provinces = [hoeryong(), hoeryong({ id: 'place/other', prefLabel: { en: 'Hyesan', ko: '혜산시' }, place: { level: 'city' }, definition: { en: 'Another city in North Korea.', ko: '북한의 다른 도시이다.' } })]; // prettier-ignore
    expect(problems([...provinces, named('place/a', 'place/hoeryong'), named('place/b', 'place/hoeryong')]).join()).toMatch(
      /also names place\/a/,
    );
    expect(problems([...provinces, named('place/a', 'place/hoeryong'), named('place/b', 'place/other')])).toEqual([]);
  });
});

describe('ids', () => {
  const redirects = (text: string) => problems([hoeryong()], { 'redirects.yaml': text }).join('\n');

  it('that were published stay, or lead to an entry', () => {
    const published = { 'published-ids.txt': 'place/hoeryong\nplace/hoiryong\n' };
    expect(problems([hoeryong()], published).join()).toMatch(/place\/hoiryong: the entry is gone/);
    expect(problems([hoeryong()], { ...published, 'redirects.yaml': 'place/hoiryong: place/hoeryong\n' })).toEqual([]);
  });

  it.each([
    ['nowhere', 'place/a: place/b\n', /there is no place\/b/],
    ['to another redirect', 'place/a: place/b\nplace/b: place/hoeryong\n', /place\/b is a redirect itself/],
    ['away from an entry', 'place/hoeryong: place/hoeryong\n', /an entry has this id/],
    ['from what is no id', 'hoiryong: place/hoeryong\n', /is no id/],
  ])('do not lead %s', (_, text, message) => {
    expect(redirects(text)).toMatch(message);
  });
});

describe('exceptions', () => {
  it('let pass what they name, and no more', () => {
    const exceptions = 'romanisation:\n  place/hoeryong Hoeryong: a reason\ncoordinates:\n  place/hoeryong: a reason\n';
    const wrong = hoeryong({ prefLabel: { en: 'Hoeryong', ko: '회양시' }, place: { level: 'city', latitude: 40, longitude: 127 } });
    expect(problems([wrong], { 'exceptions.yaml': exceptions })).toEqual([]);
    expect(problems([onsong()], { 'exceptions.yaml': exceptions })).toHaveLength(2);
  });

  it('need a reason', () => {
    expect(() => problems([hoeryong()], { 'exceptions.yaml': 'coordinates:\n  place/hoeryong: ""\n' })).toThrow(/exceptions\.yaml/);
  });
});
