import { compileLexicon } from '../../../core/glossary/compile.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { type Lexicon, openLexicon } from '../../../core/glossary/lexicon.ts';
import * as v from 'valibot';
import { conceptSchema } from '../../../core/glossary/schema.ts';
import type { Mention, PageContext, TextBlock } from '../../../core/spotting/mention.ts';
import { spot } from '../../../core/spotting/spot.ts';

type Given = Partial<v.InferInput<typeof conceptSchema>> & { id: string };

/** A concept with only what a test says of it. */
export function concept({ id, ...given }: Given): Concept {
  const kind = id.split('/')[0]!;
  const parsed = v.parse(conceptSchema, {
    id,
    prefLabel: { en: id.split('/')[1] },
    definition: { en: 'A thing.', ko: '어떤 것.' },
    validity: { asOf: '2026' },
    sources: [{ publisher: 'P', title: 'T', url: 'https://example.org/', accessed: '2026-11-24', claims: ['definition'] }],
    confidence: 'high',
    ...given,
  });
  return { ...parsed, kind: (kind === 'doc' ? 'document' : kind) as Concept['kind'] };
}

/** Enough of the bundled glossary's shapes to show every rule, and none of its text. */
export const CONCEPTS: readonly Concept[] = [
  concept({
    id: 'place/dprk',
    prefLabel: { en: 'North Korea', ko: '북한' },
    altLabel: [{ label: 'DPRK', type: 'acronym' }],
    place: { level: 'country' },
  }),
  concept({ id: 'place/pyongyang', prefLabel: { en: 'Pyongyang', ko: '평양시' }, altLabel: [{ label: '평양', lang: 'ko' }] }),
  province('north-hamgyong', 'North Hamgyong Province', '함경북도'),
  province('south-hamgyong', 'South Hamgyong Province', '함경남도'),
  province('north-pyongan', 'North Pyongan Province', '평안북도'),
  province('south-pyongan', 'South Pyongan Province', '평안남도'),
  concept({
    id: 'place/kangwon',
    prefLabel: { en: 'Kangwon Province', ko: '강원도' },
    altLabel: [{ label: 'Kangwon' }, { label: 'Gangwon Province', gate: 'context' }],
    senses: { cuesFor: ['Wonsan'] },
  }),
  town('hoeryong', 'Hoeryong', '회령시', 'north-hamgyong'),
  town('hyesan', 'Hyesan', '혜산시'),
  town('rason', 'Rason', '라선시', 'north-hamgyong'),
  town('wonsan', 'Wonsan', '원산시'),
  county('musan', 'Musan County', '무산군', 'north-hamgyong'),
  county('unsan-south', 'Unsan County', '은산군', 'south-pyongan', 0.8),
  county('unsan-north', 'Unsan County', '운산군', 'north-pyongan', 0.2),
  concept({ id: 'place/seatown', country: 'KR', prefLabel: { en: 'Seatown' } }),
  concept({ id: 'place/twin-a', prefLabel: { en: 'Twinham' } }),
  concept({ id: 'place/twin-b', prefLabel: { en: 'Twinham' } }),
  concept({
    id: 'org/mss',
    prefLabel: { en: 'Ministry of State Security', ko: '국가보위성' },
    case: 'fold',
    altLabel: [
      { label: 'MSS', type: 'acronym', gate: 'context' },
      { label: 'secret police', type: 'short', gate: 'context' },
      { label: '보위부', lang: 'ko' },
    ],
    senses: { cuesAgainst: ['Soviet'], prior: 0.9 },
  }),
  concept({
    id: 'org/mss-china',
    country: 'CN',
    prefLabel: { en: 'Ministry of State Security (China)', ko: '국가안전부' },
    case: 'fold',
    altLabel: [{ label: 'MSS', type: 'acronym', gate: 'context' }],
    senses: { prior: 0.1, gate: 'context', cuesFor: ['Guoanbu'] },
  }),
  concept({
    id: 'org/wpk',
    prefLabel: { en: "Workers' Party of Korea", ko: '조선로동당' },
    altLabel: [
      { label: 'WPK', type: 'acronym' },
      { label: '노동당', lang: 'ko' },
    ],
  }),
  concept({
    id: 'org/central-committee',
    prefLabel: { en: 'Central Committee of the WPK', ko: '당중앙위원회' },
    altLabel: [{ label: 'Central Committee', type: 'short', gate: 'context' }],
    relations: { broader: ['org/wpk'] },
    senses: { cuesFor: ['WPK', "Workers' Party of Korea"] },
  }),
  concept({
    id: 'org/spa',
    prefLabel: { en: "Supreme People's Assembly", ko: '최고인민회의' },
    altLabel: [{ label: 'SPA', type: 'acronym', gate: 'context' }],
  }),
  concept({ id: 'org/police', prefLabel: { en: "Ministry of People's Security", ko: '인민보안성' } }),
  concept({
    id: 'org/defence',
    prefLabel: { en: 'Ministry of National Defence', ko: '국방성' },
    altLabel: [{ label: 'DPRK Defence Ministry', gate: 'none' }],
  }),
  concept({ id: 'site/musan-mine', prefLabel: { en: 'Musan County Mine' } }),
  concept({
    id: 'concept/plenary-meeting',
    prefLabel: { en: 'plenary meeting of the Central Committee', ko: '전원회의' },
    altLabel: [{ label: 'plenary meeting', type: 'short', gate: 'context' }],
    relations: { broader: ['org/central-committee'] },
    senses: { cuesFor: ['party', 'WPK', 'Central Committee', 'Pyongyang'] },
  }),
  concept({
    id: 'media/kcna',
    prefLabel: { en: 'Korean Central News Agency', ko: '조선중앙통신' },
    altLabel: [{ label: 'KCNA', type: 'acronym' }],
  }),
  concept({
    id: 'media/rfa',
    country: 'US',
    prefLabel: { en: 'Radio Free Asia' },
    altLabel: [{ label: 'RFA', type: 'acronym', gate: 'context' }],
  }),
  concept({
    id: 'person/kim-jong-un',
    prefLabel: { en: 'Kim Jong Un', ko: '김정은' },
    altLabel: [
      { label: '김 총비서', lang: 'ko', type: 'short' },
      { label: 'Chairman Kim', type: 'short' },
    ],
  }),
  concept({ id: 'person/kim-yo-jong', prefLabel: { en: 'Kim Yo Jong', ko: '김여정' } }),
  concept({ id: 'person/pak-thae-song', prefLabel: { en: 'Pak Thae Song', ko: '박태성' } }),
  concept({ id: 'person/kim-il-sung', prefLabel: { en: 'Kim Il Sung', ko: '김일성' }, altLabel: [{ label: 'Chairman Kim Il Sung' }] }),
  concept({ id: 'site/kim-il-sung-square', prefLabel: { en: 'Kim Il Sung Square', ko: '김일성광장' } }),
  concept({ id: 'concept/watch-unit', prefLabel: { en: 'neighborhood watch unit', ko: '인민반' } }),
  concept({
    id: 'concept/watch-unit-head',
    prefLabel: { en: 'head of the neighborhood watch unit' },
    relations: { broader: ['concept/watch-unit'] },
  }),
  concept({
    id: 'concept/premier',
    prefLabel: { en: 'Premier of North Korea', ko: '내각총리' },
    altLabel: [{ label: 'Premier Pak Thae Song', gate: 'none' }],
  }),
  concept({ id: 'event/victory-day', prefLabel: { en: 'Victory Day', ko: '전승절' }, altLabel: [{ label: '7.27' }] }),
  concept({
    id: 'concept/20x10',
    prefLabel: { en: 'Regional Development 20×10 Policy', ko: '지방발전 20×10 정책' },
    altLabel: [{ label: '20×10', gate: 'none' }],
  }),
];

function province(slug: string, en: string, ko: string): Concept {
  return concept({
    id: `place/${slug}`,
    prefLabel: { en, ko },
    place: { level: 'province' },
    relations: { locatedIn: 'place/dprk' },
    senses: { gate: 'none' },
  });
}

function town(slug: string, en: string, ko: string, within?: string): Concept {
  return concept({
    id: `place/${slug}`,
    prefLabel: { en, ko },
    place: { level: 'city' },
    relations: within ? { locatedIn: `place/${within}` } : {},
  });
}

function county(slug: string, en: string, ko: string, within: string, prior?: number): Concept {
  return concept({
    id: `place/${slug}`,
    prefLabel: { en, ko },
    place: { level: 'county' },
    relations: { locatedIn: `place/${within}` },
    senses: prior ? { prior } : {},
  });
}

export const LEXICON: Lexicon = openLexicon(compileLexicon(CONCEPTS));

/** What is marked in a text (blocks apart by an empty line), as "words → concept". */
export function marks(text: string, page: PageContext = {}): string[] {
  return marksOf(blocksOf(text), page);
}

export function blocksOf(text: string): TextBlock[] {
  return text.split('\n\n').map((paragraph) => ({ text: paragraph }));
}

export function marksOf(blocks: readonly TextBlock[], page: PageContext = {}): string[] {
  return spot(blocks, LEXICON, page).map((mention) => describeMention(blocks, mention));
}

function describeMention(blocks: readonly TextBlock[], { block, start, end, senses }: Mention): string {
  return `${blocks[block]!.text.slice(start, end)} → ${senses.map(({ concept }) => concept).join(' or ')}`;
}
