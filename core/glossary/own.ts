import type { Concept, ConceptId, Kind, Label } from './concept.ts';

/** What a reader writes of a term of their own. */
export interface OwnTerm {
  kind: Kind;
  name: string;
  korean: string;
  /** Other names and spellings. */
  spellings: string[];
  definition: string;
}

/**
 * A glossary with the reader's own entries. One with the id of a bundled entry adds its names to that one and nothing else, so that
 * what the glossary says stays what it says when it is brought up to date.
 */
export function joinOwn(bundled: readonly Concept[], own: readonly Concept[]): Concept[] {
  const byId = new Map(own.map((concept) => [concept.id, concept]));
  const joined = bundled.map((concept) => withNames(concept, byId.get(concept.id)));
  const known = new Set(bundled.map(({ id }) => id));
  return [...joined, ...own.filter(({ id }) => !known.has(id))];
}

/** Of one entry: undefined where there is neither. */
export function withNames(concept: Concept, own: Concept | undefined): Concept {
  if (!own) return concept;
  const known = new Set(concept.altLabel.map(({ label }) => label));
  return { ...concept, altLabel: [...concept.altLabel, ...own.altLabel.filter(({ label }) => !known.has(label))] };
}

/** The entry of a reader's own term. It speaks for itself on every page: they asked for it. @param today ISO 8601 */
export function ownConcept(id: ConceptId, { kind, name, korean, spellings, definition }: OwnTerm, today: string): Concept {
  const [en, ko] = [name.trim() || korean.trim(), korean.trim()];
  return {
    id,
    kind,
    country: 'ZZ',
    prefLabel: { en, ...(ko === '' ? {} : { ko }) },
    altLabel: spellings.map(spelling),
    hiddenLabel: [],
    definition: { en: definition.trim(), ko: definition.trim() },
    validity: { asOf: today.slice(0, 10), history: [] },
    relations: {},
    senses: { gate: 'none' },
    sources: [],
    confidence: 'reported',
  };
}

/** What a bundled entry's own row holds: nothing of it but another spelling, beside those that were there. */
export function withSpelling(concept: Concept, before: Concept | undefined, label: string): Concept {
  const names = before?.altLabel ?? [];
  const isThere = names.some((name) => name.label === label);
  return { ...concept, altLabel: isThere ? names : [...names, { ...spelling(label), gate: concept.senses.gate ?? 'page' }] };
}

export function ownTerm({ kind, prefLabel, altLabel, definition }: Concept): OwnTerm {
  const korean = prefLabel.ko ?? '';
  return {
    kind,
    name: prefLabel.en === korean ? '' : prefLabel.en,
    korean,
    spellings: altLabel.map(({ label }) => label),
    definition: definition.en,
  };
}

/** @param random 8 hexadecimal digits */
export function ownId(kind: Kind, random: string): ConceptId {
  return `${kind === 'document' ? 'doc' : kind}/own-${random}`;
}

export function isOwn(id: ConceptId): boolean {
  return /^[a-z]+\/own-/.test(id);
}

function spelling(label: string): Label {
  return { label: label.trim(), lang: /[가-힣]/u.test(label) ? 'ko' : 'en', type: 'name' };
}
