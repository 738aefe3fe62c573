/** Passages for pictures of the library: made up, of the kind that people keep. The same for the same number. */
import { COLOURS } from '../../core/clips/clip.ts';
import type { ClipRow } from '../../storage/database.ts';

type Named = readonly [concept: string, english: string, korean: string];

const PLACES: readonly Named[] = [
  ['place/hoeryong', 'Hoeryong', '회령'],
  ['place/hyesan', 'Hyesan', '혜산'],
  ['place/sinuiju', 'Sinuiju', '신의주'],
  ['place/chongjin', 'Chongjin', '청진'],
  ['place/pyongyang', 'Pyongyang', '평양'],
];
const BODIES: readonly Named[] = [
  ['org/ministry-of-state-security-dprk', 'Ministry of State Security', '국가보위성'],
  ['org/ministry-of-social-security-dprk', 'Ministry of Social Security', '사회안전성'],
];
const WATCH: Named = ['concept/inminban', 'neighborhood watch units', '인민반'];
// No newspaper and no reporter there is: what is made up may not stand under a real name.
const SITES = [
  ['border-gazette.example', 'The Border Gazette', 'en'],
  ['hanbat-ilbo.example', '한밭일보', 'ko'],
  ['two-rivers.example', 'Two Rivers', 'en'],
  ['northern-desk.example', 'Northern Desk', 'en'],
  ['evening-wire.example', 'Evening Wire', 'en'],
  ['harbour-herald.example', 'The Harbour Herald', 'en'],
] as const;
const AUTHORS = ['Nora Feld', 'Tomas Asher', 'Ida Lund', '홍길동', 'Peter Vane', 'Mira Kest'];
const TAGS = ['border', 'markets', 'phones', 'grain', 'surveillance', 'chapter 3', 'to cite', '통제', 'source A'];
const NOTES = [
  'Ask a second source.',
  'Compare with the 2024 report.',
  'Used in chapter 3, footnote 41.',
  '다른 소식통의 증언과 비교할 것.',
];
const ENGLISH: readonly [title: string, text: (place: string, body: string) => string][] = [
  [
    'Watch units told to report users of Chinese phones',
    (place) =>
      `The order came down to every street in ${place} within a week: neighborhood watch units were told to write down which households had a Chinese phone, and who came to see them at night.`,
  ],
  [
    'Grain prices climb after the harvest',
    (place) =>
      `In ${place} a kilo of rice cost a third more than in the same week of last year, traders at the market said, although the harvest had been called the best in a decade.`,
  ],
  [
    '“People no longer speak even to relatives”',
    (place, body) =>
      `“People are afraid to speak even to their relatives,” a resident of ${place} said. “Whoever has a call in the record is asked by ${body} to name everybody they met in the last year.”`,
  ],
  [
    'New rules for those who trade across the river',
    (place) => `Traders in ${place} now need three signatures for a journey of two days, and the third is hard to get without a gift.`,
  ],
  [
    'What the census form asks this time',
    (place) =>
      `The form that was handed out in ${place} has eleven new questions, four of them about family members who live abroad or whose address is not known.`,
  ],
];
const KOREAN: readonly [title: string, text: (place: string, body: string) => string][] = [
  [
    '회령시, 손전화기 사용 세대 신고 지시',
    (place, body) =>
      `소식통은 “${place}에서 최근 ${body}이 중국 손전화기를 쓰는 세대를 빠짐없이 신고하도록 했다”며 “주민들이 서로를 의심하며 말을 아끼고 있다”고 전했다.`,
  ],
  ['장마당 쌀값 한 달 새 크게 올라', (place) => `${place} 장마당의 쌀값이 지난달보다 30% 넘게 올랐다고 내부 소식통이 전했다.`],
];

export function sampleClips(count: number, now: Date): ClipRow[] {
  const random = numbers(20_261_124);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() ** 1.5 * from.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const [host, siteName, language] = pick(SITES);
    const korean = language === 'ko';
    const [place, body] = [pick(PLACES), pick(BODIES)];
    const [title, text] = korean ? pick(KOREAN) : pick(ENGLISH);
    const name = ([, english, hangul]: Named) => (korean ? hangul : english);
    const quote = text(name(place), name(body));
    const kept = new Date(now.getTime() - i * 14 * 3_600_000 - random() * 7_200_000);
    const published = new Date(kept.getTime() - random() * 6e9).toISOString().slice(0, 10);
    const url = `https://www.${host}/${published.slice(0, 4)}/${1_000 + i}`;
    const concepts = [place, body, WATCH]
      .filter((one) => quote.includes(name(one)))
      .map((one) => ({ concept: one[0], surface: name(one) }));
    const colour = random() < 0.5 ? pick(COLOURS) : undefined;
    return {
      id: `6f1c2f0e-0000-4000-8000-${String(i).padStart(12, '0')}`,
      quote,
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: korean ? '당국은 이 지시를 공개하지 않았다. ' : 'Nobody in the town had expected it. ',
          suffix: korean ? ' 이에 대한 설명은 없었다.' : ' Officials of the county gave no answer.',
        },
        { type: 'TextPositionSelector', start: 900, end: 900 + quote.length },
      ],
      concepts,
      citation: {
        url,
        title,
        siteName,
        authors: random() < 0.85 ? [pick(AUTHORS)] : [],
        published,
        language,
        origins: { title: 'opengraph', published: 'json-ld', authors: 'byline', siteName: 'opengraph' },
      },
      note: random() < 0.25 ? pick(NOTES) : '',
      tags: [...new Set([random() < 0.6 ? pick(TAGS) : '', random() < 0.25 ? pick(TAGS) : ''])].filter((tag) => tag !== ''),
      ...(colour && { colour }),
      schema: 1,
      anchoring: 1,
      pageKey: url.replace('https://www.', ''),
      created: kept.toISOString(),
      modified: kept.toISOString(),
      revision: 1,
      conceptIds: [...new Set(concepts.map(({ concept }) => concept))],
    } satisfies ClipRow;
  });
}

/** Numbers between 0 and 1 that look like chance. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
