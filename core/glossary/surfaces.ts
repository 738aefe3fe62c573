import type { Concept, Label } from './concept.ts';
import { pluralVariants, spellingVariants, styleVariants } from './english-variants.ts';
import { spellingsOfTheOtherHalf } from './korean-spelling.ts';
import { defaultCase, defaultGate, isAcronym, withoutParenthesis } from './label-defaults.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { placeVariants } from './place-variants.ts';
import { personNameVariants } from './romanise/person-names.ts';
import type { Surface } from './surface.ts';

/** Every surface of a concept: those its entry gives first, then those made from them by rule, marked `generated`. */
export function surfacesOf(concept: Concept): Surface[] {
  const given = givenSurfaces(concept);
  return [...given, ...generatedSurfaces(concept, given)];
}

function givenSurfaces(concept: Concept): Surface[] {
  const { en, ko } = concept.prefLabel;
  const surfaces: Surface[] = [preferred(concept, en, 'en')];
  if (ko) surfaces.push(preferred(concept, ko, 'ko'));
  for (const label of concept.altLabel) surfaces.push(...fromLabel(concept, label, 'altLabel'));
  for (const label of concept.hiddenLabel) surfaces.push(...fromLabel(concept, label, 'hiddenLabel'));
  return surfaces;
}

function preferred(concept: Concept, written: string, lang: 'en' | 'ko'): Surface {
  const label = withoutParenthesis(written);
  const type = isAcronym(label) ? 'acronym' : 'name';
  const rule = (lang === 'en' ? concept.case : undefined) ?? defaultCase(label, concept.kind);
  const gate = defaultGate(label, concept, type);
  return { label, lang, type, origin: 'prefLabel', case: rule, gate, weak: isOrdinaryWord(label) };
}

function fromLabel(concept: Concept, given: Label, origin: 'altLabel' | 'hiddenLabel'): Surface[] {
  const { label, type } = given;
  const lang = given.lang === 'en' && /[가-힣]/u.test(label) ? 'ko' : given.lang;
  // A letter and a dot need no gate of their own, whatever is wrong with the sense, but a bare ordinary word always does.
  const gate = isOrdinaryWord(label) ? 'context' : (given.gate ?? defaultGate(label, concept, type));
  return [{ label, lang, type, origin, case: given.case ?? defaultCase(label, concept.kind), gate, weak: isOrdinaryWord(label) }];
}

function generatedSurfaces(concept: Concept, given: readonly Surface[]): Surface[] {
  const generated: Surface[] = [];
  const make = (from: Surface, label: string, changes: Partial<Surface> = {}) =>
    generated.push({ ...from, label, origin: from.origin === 'hiddenLabel' ? 'hiddenLabel' : 'generated', ...changes });
  for (const surface of given) {
    if (surface.lang === 'ko') {
      for (const label of spellingsOfTheOtherHalf(surface.label)) make(surface, label, ordinary(label, surface));
      continue;
    }
    if (surface.lang !== 'en') continue;
    const forms = [...styleVariants(surface.label), ...spellingVariants(surface.label)];
    for (const label of forms) make(surface, label);
    // "AsiaPress", "DailyNK", "38north": publishers run their names together.
    if (concept.kind === 'media' && / /.test(surface.label)) make(surface, surface.label.replaceAll(' ', ''), { case: 'fold' });
    if (concept.kind === 'person' || concept.kind === 'place') continue;
    for (const label of [surface.label, ...forms].flatMap((form) => pluralVariants(form))) make(surface, label);
  }
  const base = given[0]!;
  // A spelling made by rule never speaks for itself: another name may be spelled so.
  const gate = base.gate === 'none' ? 'page' : base.gate;
  if (concept.kind === 'person' && concept.country === 'KP' && concept.prefLabel.ko) {
    for (const label of personNameVariants(concept.prefLabel.ko)) make(base, label, { type: 'romanisation', gate });
  }
  for (const { label, lang, bare } of placeVariants(concept)) {
    const weak = isOrdinaryWord(label);
    make(base, label, { lang, type: bare ? 'short' : 'name', weak, gate: weak ? 'context' : bare ? gate : base.gate });
  }
  return generated;
}

function ordinary(label: string, from: Surface): Partial<Surface> {
  return isOrdinaryWord(label) ? { weak: true, gate: 'context' } : { weak: false, gate: from.gate };
}
