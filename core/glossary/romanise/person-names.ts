import { romanise } from './systems.ts';

/** Surnames as the press writes them; the first is the North's own. */
const SURNAMES: Record<string, readonly string[]> = {
  김: ['Kim'],
  리: ['Ri', 'Lee', 'Yi', 'Rhee'],
  이: ['Ri', 'Lee', 'Yi'],
  박: ['Pak', 'Park'],
  최: ['Choe', 'Choi'],
  정: ['Jong', 'Jung', 'Jeong', 'Chong', 'Chung'],
  조: ['Jo', 'Cho'],
  장: ['Jang', 'Chang'],
  강: ['Kang'],
  태: ['Thae', 'Tae'],
  노: ['No', 'Ro', 'Roh'],
  로: ['Ro', 'No', 'Roh'],
  림: ['Rim', 'Lim', 'Im'],
  임: ['Im', 'Rim', 'Lim'],
  류: ['Ryu', 'Yu', 'Yoo'],
  유: ['Yu', 'Ryu', 'Yoo'],
  량: ['Ryang', 'Yang'],
  렴: ['Ryom', 'Yom'],
  오: ['O', 'Oh'],
  우: ['U', 'Woo'],
  허: ['Ho', 'Heo', 'Hur'],
  현: ['Hyon', 'Hyun'],
  전: ['Jon', 'Chon', 'Jeon'],
  주: ['Ju', 'Chu', 'Joo'],
  방: ['Pang', 'Bang'],
  백: ['Paek', 'Baek'],
  손: ['Son', 'Sohn'],
  선: ['Son', 'Sun'],
  신: ['Sin', 'Shin'],
  심: ['Sim', 'Shim'],
  송: ['Song'],
  고: ['Ko', 'Go'],
  국: ['Kuk'],
  권: ['Kwon'],
  곽: ['Kwak'],
  구: ['Ku', 'Koo'],
  변: ['Pyon', 'Byun'],
  원: ['Won'],
  위: ['Wi'],
  차: ['Cha'],
  천: ['Chon', 'Cheon'],
  한: ['Han'],
  황: ['Hwang'],
  홍: ['Hong'],
};

/** Spellings of a given name's syllable that no system gives but the press uses. */
const POPULAR: Record<string, readonly string[]> = {
  은: ['un', 'eun'],
  정: ['jong', 'jung', 'jeong'],
  영: ['yong', 'young'],
  용: ['yong'],
  성: ['song', 'sung', 'seong'],
  철: ['chol', 'chul'],
  선: ['son', 'sun'],
  희: ['hui', 'hee', 'hi'],
  히: ['hi', 'hui', 'hee'],
  주: ['ju', 'joo'],
  숙: ['suk', 'sook'],
  명: ['myong', 'myung'],
  경: ['kyong', 'kyung'],
  준: ['jun', 'joon'],
  춘: ['chun', 'choon'],
  택: ['thaek', 'taek'],
  훈: ['hun', 'hoon'],
  여: ['yo', 'yeo'],
  애: ['ae'],
};

/**
 * The spellings of a Korean person's name: each syllable in the North's style, McCune-Reischauer, the South's and popular
 * habits, in every mixture (the press mixes them: Kim Jong Eun). Hyphens and small letters are the matcher's business.
 */
export function personNameVariants(hangul: string): string[] {
  if (!/^[가-힣]{2,4}$/u.test(hangul)) return [];
  const surnames = SURNAMES[hangul[0]!];
  if (!surnames) return [];
  const given = Array.from(hangul.slice(1), (syllable) => syllableSpellings(syllable));
  const names = given.reduce<string[]>(
    (starts, spellings) => starts.flatMap((start) => spellings.map((spelling) => `${start} ${capital(spelling)}`)),
    [''],
  );
  return surnames.flatMap((surname) => names.map((name) => surname + name));
}

function syllableSpellings(syllable: string): string[] {
  const systems = (['dprk', 'mr', 'rr'] as const).map((system) => romanise(syllable, system)!);
  return [...new Set([...systems, ...(POPULAR[syllable] ?? [])])];
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
