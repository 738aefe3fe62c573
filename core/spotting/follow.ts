import { LABEL_TYPES } from '../glossary/vocabulary.ts';
import { ORIGINS, type SurfaceClass } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { Candidate, Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import type { Definitions } from './definitions.ts';

/** A surface that only this page knows. */
export function pageSurface(type: (typeof LABEL_TYPES)[number]): SurfaceClass {
  return {
    caseShape: 0,
    role: 0,
    gate: 1,
    origin: ORIGINS.indexOf('generated'),
    lang: 0,
    type: LABEL_TYPES.indexOf(type),
    gaps: 0,
    weak: 0,
  };
}

/** Every use of an abbreviation that the page defines and no entry lists. */
export function definedAbbreviations(findings: Findings, defined: Definitions): Decided[] {
  const found: Decided[] = [];
  for (const [abbreviation, concept] of defined.unlisted()) {
    findings.texts.forEach((text, block) => {
      for (let at = text.indexOf(abbreviation); at !== -1; at = text.indexOf(abbreviation, at + 1)) {
        if (
          /[\w-]/.test(text[at - 1] ?? ' ') ||
          /[\w]/.test((text.slice(at + abbreviation.length, at + abbreviation.length + 2) || ' ').replace(/^s\b/, '')[0] ?? ' ')
        )
          continue;
        found.push(
          followed({ block, start: at, end: at + abbreviation.length, text: abbreviation, readings: [] }, concept, 'acronym', 3, [
            'defined on this page',
          ]),
        );
      }
    });
  }
  return found;
}

const SURNAME_BEFORE = /(?:^|[^\w'’-])(?:[A-Z][a-z]+(?:-[a-z]+)?|[A-Z]\.)[ -]$/;
const TITLE_BEFORE =
  /\b(?:Premier|President|Chairman|Chairwoman|Leader|Mr\.?|Ms\.?|Mrs\.?|Comrade|General|Marshal|Minister|Secretary|Director|Dictator|But|And|When|While|As|If|After|Before|Since|That|The|For|In|On|With|By|Though|Although|Because|Both|Then|Now|Meanwhile|Where|Until)\s$/;

/**
 * Surnames alone, once the page has given the full name: "Pak" after Pak Thae Song. Left alone where two people of that
 * surname are about, known to the glossary or not.
 */
export function shortForms(findings: Findings, decided: readonly Decided[], lexicon: Lexicon): Decided[] {
  const people = new Map<string, Map<number, string>>();
  for (const { candidate, senses } of decided) {
    const sense = senses[0];
    if (!sense || lexicon.kind(sense.concept) !== 'person') continue;
    const surname = /^([A-Z][a-z]+)[ -][A-Z]/.exec(candidate.text)?.[1];
    if (!surname) continue;
    const named = people.get(surname) ?? new Map<number, string>();
    if (!named.has(sense.concept)) named.set(sense.concept, candidate.text);
    people.set(surname, named);
  }
  const found: Decided[] = [];
  for (const [surname, named] of people) {
    if (named.size > 1) continue;
    const [[concept, fullName]] = [...named] as [[number, string]];
    if (othersNamed(findings, surname, fullName)) continue;
    found.push(...bareSurnames(findings, surname, concept, fullName));
  }
  return found;
}

/** Somebody else of this surname is named in full somewhere on the page. */
function othersNamed({ texts }: Findings, surname: string, fullName: string): boolean {
  const key = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const full = new RegExp(`\\b${surname} ([A-Z][a-z]+)(?:[ -]([A-Za-z][a-z]+))?`, 'g');
  const own = key(fullName);
  return texts.some((text) =>
    [...text.matchAll(full)].some(([, first, second]) => {
      const given = key(`${surname}${first}${second ?? ''}`);
      // A verb or noun after the surname ("Kim Attends") is no given name; a Korean one is short.
      return (
        first!.length <= 6 &&
        /^(?:[A-Z][a-z]{1,5})$/.test(first!) &&
        second !== undefined &&
        second.length <= 6 &&
        given !== own &&
        !given.startsWith(own) &&
        /[-]/.test(`${surname}-`) &&
        looksKorean(first!) &&
        looksKorean(second)
      );
    }),
  );
}

const KOREAN_SYLLABLE =
  /^(?:[ptkbdgjcmnrshly]|[ptk]h|ch|kk|tt|pp|ss|jj|[hkmgbpj]?y|[gkh]?w)?(?:a|ae|ya|eo|o|e|yeo|yo|ye|oe|u|wo|we|wi|yu|eu|ui|i|oo|ee|ou|ung|wa|hu|young)(?:k|n|t|l|m|p|ng|g|h|r)?$/i;

function looksKorean(word: string): boolean {
  return KOREAN_SYLLABLE.test(word);
}

function bareSurnames(findings: Findings, surname: string, concept: number, fullName: string): Decided[] {
  const found: Decided[] = [];
  findings.texts.forEach((text, block) => {
    for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + surname.length)) {
      const end = at + surname.length;
      const before = text.slice(Math.max(0, at - 24), at);
      const after = text.slice(end, end + 12);
      if (
        /[\w-]$/.test(before) ||
        /^(?:[\w-]|\s[A-Z]|['’]s\s(?:[A-Z]))/.test(after) ||
        /^ (?:family|dynasty|regime|clan|dictatorship)/.test(after)
      )
        continue;
      // "Jack Kim" is somebody else.
      if (SURNAME_BEFORE.test(before) && !TITLE_BEFORE.test(before)) continue;
      found.push(followed({ block, start: at, end, text: surname, readings: [] }, concept, 'short', 2.2, [`short for ${fullName}`]));
    }
  });
  return found;
}

export function followed(
  candidate: Candidate,
  concept: number,
  type: 'acronym' | 'short' | 'name',
  odds: number,
  grounds: string[],
): Decided {
  return { candidate, senses: [{ concept, reading: { concept, surface: pageSurface(type) }, odds, grounds }], elsewhere: false };
}
