import type { Concept } from './concept.ts';
import { withoutParenthesis } from './label-defaults.ts';
import { placeNameVariants, withoutInitialR } from './romanise/place-names.ts';

type Level = NonNullable<Concept['place']>['level'];

const ENGLISH: Partial<Record<Level, readonly string[]>> = {
  province: ['Province', '-do'],
  'special-city': ['City', 'Municipality', 'Special City', '-si'],
  city: ['City', 'Municipality', '-si'],
  county: ['County', '-gun'],
  district: ['District', '-guyok'],
};
const KOREAN: Partial<Record<Level, string>> = { province: '도', 'special-city': '시', city: '시', county: '군', district: '구역' };
const ENGLISH_SUFFIX = / (Province|City|Municipality|Special City|County|District)$/;
const HALVES: readonly (readonly [string, string])[] = [
  ['북', 'North'],
  ['남', 'South'],
];

export interface PlaceVariant {
  label: string;
  lang: 'en' | 'ko';
  /** The bare name, which other places, people and words may share. */
  bare: boolean;
}

/** Names of a province, city, county or district made by rule from its Hangul and its English name. */
export function placeVariants(concept: Concept): PlaceVariant[] {
  const level = concept.place?.level;
  const suffixes = level && ENGLISH[level];
  const hangul = concept.prefLabel.ko && withoutParenthesis(concept.prefLabel.ko);
  if (!level || !suffixes || concept.country !== 'KP') return [];
  const stems = new Set([withoutParenthesis(concept.prefLabel.en).replace(ENGLISH_SUFFIX, '')]);
  const variants: PlaceVariant[] = [];
  const koreanSuffix = KOREAN[level]!;
  if (hangul?.endsWith(koreanSuffix) && hangul.length > koreanSuffix.length + 1) {
    const stem = hangul.slice(0, -koreanSuffix.length);
    for (const name of romanStems(stem, level)) stems.add(name);
    if (level !== 'province')
      for (const bare of new Set([stem, withoutInitialR(stem)])) variants.push({ label: bare, lang: 'ko', bare: true });
  }
  for (const stem of stems) {
    // "Chollima" is a movement, a horse and a district: a district's bare name stays unmade.
    if (level !== 'district') variants.push({ label: stem, lang: 'en', bare: true });
    for (const suffix of suffixes) variants.push({ label: join(stem, suffix), lang: 'en', bare: false });
  }
  return variants;
}

function romanStems(stem: string, level: Level): string[] {
  const half = level === 'province' ? HALVES.find(([korean]) => stem.endsWith(korean)) : undefined;
  if (!half) return placeNameVariants(stem);
  return placeNameVariants(stem.slice(0, -1)).map((name) => `${half[1]} ${name}`);
}

function join(stem: string, suffix: string): string {
  return suffix.startsWith('-') ? stem + suffix : `${stem} ${suffix}`;
}
