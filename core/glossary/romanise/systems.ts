import { type Jamo, finalOf, initialOf, medialOf, toJamo } from './jamo.ts';

/** `dprk`: as the North's own press writes (Phyongan, Nampho, Ryanggang); `mr`: McCune-Reischauer without its marks; `rr`: the South's. */
export type System = 'dprk' | 'mr' | 'rr';

const MEDIAL: Record<System, Record<string, string>> = {
  dprk: letters('a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'),
  mr: letters('a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'),
  rr: letters('a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'),
};

function letters(list: string): Record<string, string> {
  return Object.fromEntries(list.split(' ').map((roman, i) => ['ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'[i]!, roman]));
}

const INITIAL: Record<System, Record<string, string>> = {
  dprk: {
    ㄱ: 'k',
    ㄲ: 'kk',
    ㄴ: 'n',
    ㄷ: 't',
    ㄸ: 'tt',
    ㄹ: 'r',
    ㅁ: 'm',
    ㅂ: 'p',
    ㅃ: 'pp',
    ㅅ: 's',
    ㅆ: 'ss',
    ㅇ: '',
    ㅈ: 'j',
    ㅉ: 'jj',
    ㅊ: 'ch',
    ㅋ: 'kh',
    ㅌ: 'th',
    ㅍ: 'ph',
    ㅎ: 'h',
  },
  mr: {
    ㄱ: 'k',
    ㄲ: 'kk',
    ㄴ: 'n',
    ㄷ: 't',
    ㄸ: 'tt',
    ㄹ: 'r',
    ㅁ: 'm',
    ㅂ: 'p',
    ㅃ: 'pp',
    ㅅ: 's',
    ㅆ: 'ss',
    ㅇ: '',
    ㅈ: 'ch',
    ㅉ: 'tch',
    ㅊ: 'ch',
    ㅋ: 'k',
    ㅌ: 't',
    ㅍ: 'p',
    ㅎ: 'h',
  },
  rr: {
    ㄱ: 'g',
    ㄲ: 'kk',
    ㄴ: 'n',
    ㄷ: 'd',
    ㄸ: 'tt',
    ㄹ: 'r',
    ㅁ: 'm',
    ㅂ: 'b',
    ㅃ: 'pp',
    ㅅ: 's',
    ㅆ: 'ss',
    ㅇ: '',
    ㅈ: 'j',
    ㅉ: 'jj',
    ㅊ: 'ch',
    ㅋ: 'k',
    ㅌ: 't',
    ㅍ: 'p',
    ㅎ: 'h',
  },
};
/** Between voiced sounds. */
const VOICED: Record<string, string> = { ㄱ: 'g', ㄷ: 'd', ㅂ: 'b', ㅈ: 'j' };

/** The sound a final closes with. */
const CLOSE: Record<string, string> = {
  ㄱ: 'ㄱ', ㄲ: 'ㄱ', ㄳ: 'ㄱ', ㄺ: 'ㄱ', ㅋ: 'ㄱ', ㄴ: 'ㄴ', ㄵ: 'ㄴ', ㄶ: 'ㄴ', ㄷ: 'ㄷ', ㅅ: 'ㄷ', ㅆ: 'ㄷ', ㅈ: 'ㄷ', ㅊ: 'ㄷ', ㅌ: 'ㄷ', ㅎ: 'ㄷ',
  ㄹ: 'ㄹ', ㄼ: 'ㄹ', ㄽ: 'ㄹ', ㄾ: 'ㄹ', ㅀ: 'ㄹ', ㅁ: 'ㅁ', ㄻ: 'ㅁ', ㅂ: 'ㅂ', ㅄ: 'ㅂ', ㄿ: 'ㅂ', ㅍ: 'ㅂ', ㅇ: 'ㅇ', '': '',
}; // prettier-ignore
const FINAL_ROMAN: Record<string, string> = { '': '', ㄱ: 'k', ㄴ: 'n', ㄷ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅇ: 'ng' };
const NASAL: Record<string, string> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };

/** How ㅓ and ㅕ are written where a writer keeps to no system: "Pyongsung", "Jaeryoung". */
export interface Habit {
  ㅓ: string;
  ㅕ: string;
}

/** A word of Hangul in Latin letters, with the sound changes between syllables that the system writes; null for other scripts. */
export function romanise(word: string, system: System, habit?: Habit): string | null {
  const syllables = toJamo(word);
  if (!syllables) return null;
  let result = '';
  for (let i = 0; i < syllables.length; i++) result += romaniseSyllable(syllables, i, system, habit);
  return result;
}

function romaniseSyllable(syllables: readonly Jamo[], i: number, system: System, habit: Habit | undefined): string {
  const here = syllables[i]!;
  const before = i > 0 ? CLOSE[finalOf(syllables[i - 1]!)]! : null;
  const next = syllables[i + 1];
  return (
    opening(initialOf(here), before, system) +
    (habit?.[medialOf(here) as 'ㅓ'] ?? MEDIAL[system][medialOf(here)]!) +
    closing(CLOSE[finalOf(here)]!, next, system)
  );
}

function opening(initial: string, before: string | null, system: System): string {
  const plain = INITIAL[system][initial]!;
  if (before === null) return plain;
  // 신라 Silla; 강령 is Kangryong in the North and Kangnyong in the South.
  if (initial === 'ㄹ') {
    if (before === 'ㄹ' || before === 'ㄴ') return 'l';
    if (before === '') return 'r';
    return system === 'dprk' && (before === 'ㅇ' || before === 'ㅁ') ? 'r' : 'n';
  }
  if (initial === 'ㄴ' && before === 'ㄹ') return 'l';
  const voiced = before === '' || before === 'ㄴ' || before === 'ㅁ' || before === 'ㅇ' || before === 'ㄹ';
  return system !== 'rr' && voiced && VOICED[initial] ? VOICED[initial]! : plain;
}

function closing(final: string, next: Jamo | undefined, system: System): string {
  if (!next || final === '') return FINAL_ROMAN[final]!;
  const follows = initialOf(next);
  if (follows === 'ㅇ') return liaison(final, system);
  if (NASAL[final] && (follows === 'ㄴ' || follows === 'ㅁ' || follows === 'ㄹ')) return FINAL_ROMAN[NASAL[final]!]!;
  if (final === 'ㄴ' && follows === 'ㄹ') return 'l';
  return FINAL_ROMAN[final]!;
}

/** Before a vowel a final is spoken as the next syllable's opening: 목악 Mogak. */
function liaison(final: string, system: System): string {
  if (final === 'ㄹ') return 'r';
  if (VOICED[final]) return system === 'rr' ? INITIAL.rr[final]! : VOICED[final]!;
  return FINAL_ROMAN[final]!;
}
