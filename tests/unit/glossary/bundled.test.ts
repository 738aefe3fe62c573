import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../../core/glossary/lexicon.ts';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { checkGlossary } from '../../../scripts/glossary/check-glossary.ts';
import { readCities } from '../../../scripts/glossary/read-cities.ts';
import { glossaryJsonSchema } from '../../../scripts/glossary/json-schema.ts';
import { printProblem, readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { htmlText, plainText } from '../../../scripts/text/page-text.ts';

const glossary = readGlossary();
const lexicon = openLexicon(compileLexicon(glossary.concepts));

/** What is marked, as words and concept. */
function marked(page: ReturnType<typeof plainText>): [string, string][] {
  return spot(page.blocks, lexicon, page.page).map(({ block, start, end, senses }) => [
    page.blocks[block]!.text.slice(start, end),
    senses[0].concept,
  ]);
}
const fixture = (name: string) => htmlText(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));

describe('the bundled glossary', () => {
  it('fits its schema in every file', () => {
    expect(glossary.problems.map((problem) => printProblem(problem))).toEqual([]);
  });

  it('passes every check of ids, relations, surfaces, names, dates, definitions, sources and coordinates', () => {
    expect(checkGlossary(glossary, readCities()).map((problem) => printProblem(problem))).toEqual([]);
  });

  it('would take the entry that docs/glossary.md gives as an example', () => {
    const docs = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
    writeFileSync(join(folder, 'site.yaml'), `kind: site\nconcepts:\n${/^```yaml\n(.*?)^```/ms.exec(docs)![1]}`);
    const example = readGlossary(folder);
    expect(example.problems).toEqual([]);
    const both = { ...glossary, concepts: [...glossary.concepts, ...example.concepts] };
    expect(checkGlossary(both).map((problem) => printProblem(problem))).toEqual([]);
  });

  it('is described to editors by the schema that the build checks with', () => {
    const written = readFileSync(new URL('../../../assets/glossary/glossary.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(glossaryJsonSchema()));
  });
});

describe('on our own articles', () => {
  it('marks every term that the first article is about', () => {
    expect(marked(fixture('article.html'))).toEqual(
      expect.arrayContaining([
        ['Ministry of State Security', 'org/ministry-of-state-security-dprk'],
        ['MSS', 'org/ministry-of-state-security-dprk'],
        ['Hoeryong', 'place/hoeryong'],
        ['Hoeyong', 'place/hoeryong'],
        ['North Hamgyong Province', 'place/north-hamgyong'],
        ['Daily NK', 'media/daily-nk'],
        ['neighborhood watch unit', 'concept/inminban'],
        ['Mangyang-dong', 'place/mangyang-dong-hoeryong'],
        ['security agent', 'concept/state-security-agent'],
        ['impure elements', 'concept/impure-elements'],
        ['dprk', 'place/dprk'],
        ['DPRK', 'place/dprk'],
      ]),
    );
  });

  it('marks the Korean one, across elements and before particles, and no ordinary word', () => {
    const found = marked(fixture('article-ko.html'));
    expect(found).toEqual(
      expect.arrayContaining([
        ['국가보위성', 'org/ministry-of-state-security-dprk'],
        ['회령시', 'place/hoeryong'],
        ['함경북도', 'place/north-hamgyong'],
        ['인민반', 'concept/inminban'],
        ['데일리NK', 'media/daily-nk'],
        ['노동신문', 'media/rodong-sinmun'],
      ]),
    );
    expect(found.map(([words]) => words)).not.toContain('개성');
  });
});

describe('on a page about the North', () => {
  it('leaves ordinary Korean words alone that are counties too', () => {
    const text =
      '북한 평양 김정은. 위원들은 대안을 내고 과일 운전 신원 화평 세포 평원을 말했다. 고원 지대의 온천, 연탄과 염주, 신흥 강동 강남 금강, 영광의 연산. 회의에 나선 위원은 구성 요소를 증산하자고 했다. 개성 있는 천마와 장강. 시중에 나온 중화 요리. 무산됐다.';
    expect(marked(plainText(text)).filter(([, id]) => id.startsWith('place/') && !/pyongyang|dprk/.test(id))).toEqual([]);
  });

  it('marks nothing in addresses', () => {
    expect(
      marked(plainText('North Korea, KCNA. See https://www.dailynk.com/english/Hoeryong and Hoeryong@example.org #Hyesan')).map(
        ([words]) => words,
      ),
    ).toEqual(['KCNA']);
  });
});

describe('on pages about something else', () => {
  it.each([
    [
      'another country',
      "They were questioned by China's Ministry of State Security, then by the Ministry of Public Security in Beijing. The Central Committee met.",
    ],
    [
      'the Stasi',
      'The Ministry for State Security of East Germany kept files; its secret police had informers in every neighborhood watch.',
    ],
    ['the Soviet ministry', 'In 1947 the Ministry of State Security of the Lithuanian SSR arrested partisans. The MGB reported to Moscow.'],
    ['cloud computing', 'The Kubernetes and Cloud Native Associate (KCNA) is an exam. KCNA costs 250 dollars.'],
    ['a navy', 'RFA Argus and RFA Tideforce sailed from Portland. RFA crews are civilian.'],
    ['an election', 'Hector Rason became premier in 1905. Rason held the seat. The Premier and his Cabinet met the Supreme Leader.'],
    [
      'a Southern city',
      'Suncheon is a city in South Jeolla. Suncheon Bay, Goseong and Cheorwon are in South Korea; so is Gangwon Province.',
    ],
    [
      'Korean news',
      '여야가 협상에 나선 가운데 합의가 무산됐다. 개성 있는 연사가 화성 탐사를 말했다. 내각이 주체가 되어 청진기를 돌렸다. 순천만에 안주하지 않았다.',
    ],
    ['a party abroad', "The Workers' Party won in Brazil. The party congress and its plenary meeting elected a general secretary."],
    ['manpower', 'Terason makes manpower tools. Anju Sharma eats anju.'],
  ])('marks nothing of North Korea: %s', (_, text) => {
    const own = new Map(glossary.concepts.map((concept) => [concept.id, concept.country]));
    expect(marked(plainText(text)).filter(([, id]) => own.get(id) === 'KP')).toEqual([]);
  });
});
