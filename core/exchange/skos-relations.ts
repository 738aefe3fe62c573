import type { Concept, ConceptId } from '../glossary/concept.ts';

type Links = ReadonlyMap<ConceptId, readonly ConceptId[]>;

export interface SkosRelations {
  narrower: Links;
  related: Links;
}

/**
 * Relations as SKOS wants them: narrower is broader the other way, related goes both ways and (S27) never to what is above or
 * below. Entries say each once, and may call related what they are a part of.
 */
export function skosRelations(concepts: readonly Concept[]): SkosRelations {
  const broader = new Map(concepts.map(({ id, relations }) => [id, relations.broader ?? []]));
  const above = new Map(concepts.map(({ id }) => [id, everythingAbove(id, broader)]));
  const narrower = new Map<ConceptId, ConceptId[]>();
  const related = new Map<ConceptId, ConceptId[]>();
  const link = (links: Map<ConceptId, ConceptId[]>, from: ConceptId, to: ConceptId) => {
    const list = links.get(from) ?? [];
    if (!list.includes(to)) links.set(from, [...list, to]);
  };
  for (const { id, relations } of concepts) {
    for (const whole of relations.broader ?? []) link(narrower, whole, id);
    for (const other of relations.related ?? []) {
      if (above.get(id)?.has(other) || above.get(other)?.has(id)) continue;
      link(related, id, other);
      link(related, other, id);
    }
  }
  return { narrower, related };
}

function everythingAbove(id: ConceptId, broader: Links): Set<ConceptId> {
  const seen = new Set<ConceptId>();
  const open = [...(broader.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(broader.get(next) ?? []));
  }
  return seen;
}
