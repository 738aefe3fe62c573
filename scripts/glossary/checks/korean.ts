import type { Concept, Label } from '../../../core/glossary/concept.ts';
import { withoutParenthesis } from '../../../core/glossary/label-defaults.ts';
import { personNameVariants } from '../../../core/glossary/romanise/person-names.ts';
import { withoutInitialR } from '../../../core/glossary/romanise/place-names.ts';
import { type System, romanise } from '../../../core/glossary/romanise/systems.ts';
import type { Check } from './check.ts';

const SYSTEMS: Readonly<Record<NonNullable<Label['system']>, System>> = { dprk: 'dprk', 'mccune-reischauer': 'mr', revised: 'rr' };
/** Words beside a name that are English, or a number. */
const NOT_KOREAN =
  /\b(North|South|Province|Special City|City|Municipality|County|District|Islet|Island|River|Mount|Sea|Station|camp|Declaration|bloodline)\b|-?\d+[A-Z]?\b/g;
const ROMAN_SUFFIX = /-(do|si|gun|guyok|guyeok|kun|dong|tong|ri|ni|li|up|eup|rodongjagu|nodongjagu)$/i;
/** Codes that both languages write alike. */
const CODE = /^[A-Z]+-?\d+$/;

/** Every entry has a Korean name, and what is written in Latin letters is what its Hangul says. Exceptions are listed with the reason. */
export const checkKorean: Check = ({ concepts, exceptions }, report) => {
  for (const concept of concepts) {
    const { ko, en } = concept.prefLabel;
    if (!ko) {
      if (!exceptions.noKoreanName.has(concept.id))
        report(concept, 'prefLabel.ko', 'is missing: give it, or the reason in exceptions.yaml');
      continue;
    }
    if (!/[가-힣]/u.test(ko) && !CODE.test(ko)) report(concept, 'prefLabel.ko', 'has no Hangul');
    const hangul = hangulOf(concept);
    for (const { label, type, system } of concept.altLabel) {
      // Without a system it is somebody's habit, and no rule can say whether it is right.
      if (type !== 'romanisation' || !system || exceptions.romanisation.has(`${concept.id} ${label}`)) continue;
      // Surnames keep the spelling that their owners use: Kim is Gim in no passport.
      const names = concept.kind === 'person' ? hangul.flatMap((name) => [name, name.slice(1)]) : hangul;
      const spellings = concept.kind === 'person' ? [label, label.replace(/^\S+ /, '')] : [label];
      if (!names.some((name) => spellings.some((spelling) => says(name, spelling, [SYSTEMS[system]]))))
        report(concept, 'altLabel', `"${label}" is not what ${ko} says in ${system}`);
    }
    if (!isRomanised(concept) || exceptions.romanisation.has(`${concept.id} ${en}`)) continue;
    const name = withoutParenthesis(en);
    const right = hangul.some((korean) =>
      concept.kind === 'person'
        ? personNameVariants(korean).some((variant) => fold(variant) === fold(name))
        : says(korean, name, Object.values(SYSTEMS)),
    );
    if (!right) report(concept, 'prefLabel.en', `"${en}" is not what ${ko} says`);
  }
};

/** Names of these are Korean words in Latin letters; those of bodies and things are mostly translated. */
function isRomanised({ kind, country, place, prefLabel }: Concept): boolean {
  if (country !== 'KP') return false;
  if (kind === 'person') return /^[가-힣]{2,4}$/u.test(prefLabel.ko ?? '');
  return place !== undefined && !['country', 'region', 'sea'].includes(place.level);
}

function hangulOf({ prefLabel, altLabel }: Concept): string[] {
  const labels = [prefLabel.ko!, ...altLabel.filter(({ lang }) => lang === 'ko').map(({ label }) => label)];
  return labels.map((label) => withoutParenthesis(label));
}

/** Whether the Latin letters are those of the Hangul, or of its beginning: a suffix may be left away or translated. */
function says(hangul: string, roman: string, systems: readonly System[]): boolean {
  const written = plain(roman).replaceAll(NOT_KOREAN, ' ').trim();
  const wanted = new Set([fold(written), fold(written.replace(ROMAN_SUFFIX, ''))]);
  const words = Math.min(5, written.split(/[\s-]+/).length);
  const syllables = hangul.replaceAll(/[^가-힣]/gu, '');
  for (const start of new Set([syllables, withoutInitialR(syllables)])) {
    for (let length = 1; length <= start.length; length++) {
      const name = start.slice(0, length);
      for (const system of systems) {
        // The North keeps syllables apart that would change each other, often without the hyphen: Paek(-)am, Chol(-)won.
        for (const parts of divisions(name, system === 'dprk' ? words + 1 : words))
          if (wanted.has(parts.map((part) => romanise(part, system)).join(''))) return true;
      }
    }
  }
  return false;
}

/** Every way to write a name in at most so many words: sounds change within a word, not between two. */
function divisions(name: string, words: number): string[][] {
  const all = [[name]];
  if (words === 1) return all;
  for (let first = 1; first < name.length; first++) {
    for (const rest of divisions(name.slice(first), words - 1)) all.push([name.slice(0, first), ...rest]);
  }
  return all;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '');
}

/** Without marks, case, hyphens and spaces. */
function fold(text: string): string {
  return plain(text).replaceAll(/\P{L}/gu, '').toLowerCase();
}
