import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../core/exchange/csv.ts';
import { glossaryCsv } from '../../../core/exchange/glossary-csv.ts';
import { glossarySkos } from '../../../core/exchange/skos.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';

const INFO = {
  title: { en: 'Glossary', ko: '용어집' },
  version: '1',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  creator: 'The authors',
};

const province: Concept = {
  id: 'place/north-hamgyong',
  kind: 'place',
  country: 'KP',
  prefLabel: { en: 'North Hamgyong Province', ko: '함경북도' },
  hanja: '咸鏡北道',
  altLabel: [
    { label: 'Hamgyŏng-bukto', lang: 'ko-Latn', type: 'romanisation', system: 'mccune-reischauer' },
    { label: '함북', lang: 'en', type: 'short' },
    { label: 'North Hamgyong Province', lang: 'en', type: 'name' },
  ],
  hiddenLabel: [{ label: 'North Hamyong', lang: 'en', type: 'name' }],
  definition: { en: 'A province in the north-east of North Korea.', ko: '북한 동북부의 도이다.' },
  validity: { asOf: '2026', history: [] },
  relations: {},
  place: { level: 'province' },
  senses: { prior: 0.5 },
  sources: [
    {
      publisher: 'P, Inc.',
      title: 'The "title"',
      date: '2020-05',
      url: 'https://example.org/a',
      accessed: '2026-11-24',
      claims: ['definition'],
    },
  ],
  confidence: 'high',
};

const city: Concept = {
  ...province,
  id: 'place/hoeryong',
  prefLabel: { en: '=Hoeryong', ko: '회령시' },
  hanja: undefined,
  altLabel: [],
  hiddenLabel: [],
  pronunciation: 'HWEH-ryung',
  details: { en: '-1, "two"\nthree', ko: '@자세히' },
  scopeNote: { en: 'Only the city.' },
  validity: {
    asOf: '2024-10',
    status: 'renamed',
    history: [
      { from: '1991-07', event: { en: 'Made a city.', ko: '시로 승격하였다.' } },
      { from: '1990', to: '1991', event: { en: 'Two dates.' } },
      { to: '1980', event: { en: 'An end.' } },
    ],
  },
  relations: {
    broader: ['place/north-hamgyong'],
    locatedIn: 'place/north-hamgyong',
    head: { name: 'Somebody', title: 'Mayor', asOf: '2020' },
    related: ['org/body'],
    notToBeConfusedWith: ['org/body'],
  },
  place: { level: 'city', latitude: 42.44, longitude: -129.75 },
  confidence: 'reported',
};

const body: Concept = {
  ...province,
  id: 'org/body',
  kind: 'org',
  prefLabel: { en: 'Body' },
  altLabel: [],
  hiddenLabel: [],
  hanja: undefined,
  place: undefined,
  relations: { memberOf: ['place/hoeryong'], related: ['place/hoeryong', 'place/north-hamgyong'] },
};

const small = [province, city, body];

describe('the glossary as SKOS', () => {
  it('is what it was', async () => {
    await expect(glossarySkos(small, INFO, new Map([['place/old', 'place/hoeryong']]))).toMatchFileSnapshot(
      '../../fixtures/exchange/glossary.jsonld',
    );
  });

  interface Node {
    id: string;
    type?: string;
    related?: string[];
    broader?: string[];
    narrower?: string[];
    prefLabel: Record<string, string>;
    altLabel?: Record<string, string[]>;
    hiddenLabel?: Record<string, string[]>;
  }
  const { concepts, redirects } = readGlossary();
  const document = JSON.parse(glossarySkos(concepts, INFO, redirects)) as { '@context': Record<string, unknown>; graph: Node[] };
  const nodes = document.graph.filter(({ type }) => type === 'Concept');
  const byId = new Map(nodes.map((node) => [node.id, node]));

  it('uses only terms that its context defines, and of SKOS only those there are', () => {
    const SKOS =
      'Concept ConceptScheme prefLabel altLabel hiddenLabel definition note scopeNote historyNote notation inScheme topConceptOf broader narrower related';
    const defined = Object.values(document['@context']).map((term) =>
      typeof term === 'string' ? term : String((term as Record<string, string>)['@id']),
    );
    expect(defined.filter((term) => term.startsWith('skos:')).sort()).toEqual(
      SKOS.split(' ')
        .map((name) => `skos:${name}`)
        .sort(),
    );
    const keys = new Set(document.graph.flatMap((node) => Object.keys(node)));
    expect([...keys].filter((key) => !(key in document['@context']))).toEqual([]);
  });

  it('keeps the conditions of SKOS: every link both ways, nothing both above and beside, no label twice', () => {
    expect(nodes).toHaveLength(concepts.length);
    for (const { id, related = [], broader = [], narrower = [], prefLabel, altLabel = {}, hiddenLabel = {} } of nodes) {
      for (const other of related) expect(byId.get(other)?.related, `${id} – ${other}`).toContain(id);
      for (const other of broader) expect(byId.get(other)?.narrower, `${id} < ${other}`).toContain(id);
      for (const other of narrower) expect(byId.get(other)?.broader, `${id} > ${other}`).toContain(id);
      expect(
        related.filter((other) => broader.includes(other) || narrower.includes(other)),
        id,
      ).toEqual([]);
      for (const language of new Set([prefLabel, altLabel, hiddenLabel].flatMap((map) => Object.keys(map)))) {
        const labels = [prefLabel[language], ...(altLabel[language] ?? []), ...(hiddenLabel[language] ?? [])].filter(Boolean);
        expect(new Set(labels).size, `${id} ${language}`).toBe(labels.length);
      }
    }
  });

  it('names concepts so that nothing is fetched for them', () => {
    expect(nodes.filter(({ id }) => !/^urn:sidelight:[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
  });
});

describe('the glossary as CSV', () => {
  it('is what it was', async () => {
    await expect(glossaryCsv(small)).toMatchFileSnapshot('../../fixtures/exchange/glossary.csv');
  });

  it('has as many cells in every row, whatever stands in them', () => {
    const text = glossaryCsv(small);
    expect(text.startsWith('\u{FEFF}id,')).toBe(true);
    const rows = parse(text.slice(1));
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    expect(rows[2]).toEqual(expect.arrayContaining(["'=Hoeryong", `'-1, "two"\nthree`, "'@자세히", '-129.75']));
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-x', "'-x"],
    ['@x', "'@x"],
    ['＝x', "'＝x"],
    ['\tx', "'\tx"],
    ['a=1', 'a=1'],
  ])('never lets %j be a formula', (text, cell) => {
    expect(csvRow([text])).toBe(`${cell}\r\n`);
    expect(csvRow([-1])).toBe('-1\r\n');
  });
});

/** Rows of a CSV after RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(cells)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
