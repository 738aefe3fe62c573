import { type Habit, type System, romanise } from './systems.ts';

/** Places of the same Hangul in the South: the South's spelling of these means the South's place (Gangwon, Goseong, Suncheon). */
const ALSO_IN_THE_SOUTH = new Set([
  '강원',
  '고성',
  '철원',
  '이천',
  '순천',
  '화성',
  '평창',
  '안산',
  '양양',
  '보천',
  '대동',
  '송림',
  '덕천',
  '신천',
]);

/** Vowels of newsletters and blogs that keep to no system: "Onsung", "Danchun", "Jaeryoung". */
const HABITS: readonly Habit[] = [
  { ㅓ: 'u', ㅕ: 'yo' },
  { ㅓ: 'u', ㅕ: 'you' },
  { ㅓ: 'u', ㅕ: 'yu' },
  { ㅓ: 'o', ㅕ: 'you' },
];

/** A place's stem (회령) in the North's spelling, McCune-Reischauer without marks, and the South's where no Southern place owns it. */
export function placeNameVariants(stem: string): string[] {
  const variants = new Set<string>();
  const softened = withoutInitialR(stem);
  const systems: readonly System[] = ALSO_IN_THE_SOUTH.has(stem) ? ['dprk', 'mr'] : ['dprk', 'mr', 'rr'];
  for (const system of systems) {
    add(variants, romanise(stem, system));
    if (softened !== stem && system !== 'dprk') add(variants, romanise(softened, system));
    for (const habit of HABITS) add(variants, romanise(stem, system, habit));
  }
  return [...variants];
}

function add(variants: Set<string>, name: string | null): void {
  // Shorter than this, a spelling made by rule is too often another word.
  if (name && name.length >= 5) variants.add(name[0]!.toUpperCase() + name.slice(1));
}

const INITIAL_LAW: readonly [RegExp, number][] = [
  [/^[라락란람랑래로록론롱뢰루륙름릉]/u, 2],
  [/^[랴량려력련렬렴령례료룡류륙륜률륭리린림립녀뇨뉴니]/u, 11],
];

/** 량강 → 양강, 라선 → 나선: the South drops or softens r and n at the start of a word. */
export function withoutInitialR(word: string): string {
  for (const [pattern, initial] of INITIAL_LAW) {
    if (!pattern.test(word)) continue;
    const index = word.charCodeAt(0) - 0xac00;
    return String.fromCharCode(0xac00 + initial * 588 + (index % 588)) + word.slice(1);
  }
  return word;
}
