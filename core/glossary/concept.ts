import type * as v from 'valibot';
import type { CASE_RULES, GATES, KINDS, LABEL_TYPES, conceptSchema } from './schema.ts';

export type Kind = (typeof KINDS)[number];
export type LabelType = (typeof LABEL_TYPES)[number];
export type CaseRule = (typeof CASE_RULES)[number];
export type Gate = (typeof GATES)[number];

/** `place/hoeryong`: kind, slash, kebab-case name. Stable for ever. */
export type ConceptId = string;

/** A thing the glossary explains (a SKOS concept), with the kind of the file it stands in. */
export type Concept = v.InferOutput<typeof conceptSchema> & { kind: Kind };
export type Label = Concept['altLabel'][number];
export type Source = Concept['sources'][number];

/** A sentence or name in English and, where there is one, Korean. */
export interface Bilingual {
  en: string;
  ko?: string | undefined;
}

/** What a mention carries to the page, so that its card can open before the whole concept arrives. */
export interface ConceptBrief {
  id: ConceptId;
  kind: Kind;
  country: string;
  prefLabel: Bilingual;
  definition: Bilingual;
}
