import type { Concept } from '../../../core/glossary/concept.ts';
import type { Check } from './check.ts';

/** What each relation may point to, by the kind in the id; no entry where any kind will do. */
const TARGETS: Readonly<Record<string, RegExp>> = {
  locatedIn: /^(place|site)\//,
  'head.person': /^person\//,
  memberOf: /^(org|media|place|concept)\//,
  oppositeBank: /^place\//,
};

/** Every relation leads to an entry that can be meant, both ways where it holds both ways, and never round in a circle. */
export const checkRelations: Check = ({ concepts }, report) => {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const concept of concepts) {
    const { relations } = concept;
    for (const [field, id] of relationsOf(concept)) {
      if (id === concept.id) report(concept, `relations.${field}`, 'points to itself');
      else if (!byId.has(id)) report(concept, `relations.${field}`, `there is no ${id}`);
      else if (TARGETS[field]?.test(id) === false) report(concept, `relations.${field}`, `cannot be ${id}`);
    }
    for (const [field, ids] of Object.entries(relations)) {
      if (Array.isArray(ids) && new Set(ids).size < ids.length) report(concept, `relations.${field}`, 'names an entry twice');
    }
    const opposite = relations.oppositeBank && byId.get(relations.oppositeBank);
    if (opposite && opposite.relations.oppositeBank !== concept.id)
      report(concept, 'relations.oppositeBank', `${opposite.id} does not name this one`);

    const wholes = above(concept, byId, ({ relations }) => relations.broader ?? []);
    const places = above(concept, byId, ({ relations }) => (relations.locatedIn ? [relations.locatedIn] : []));
    if (wholes.has(concept.id)) report(concept, 'relations.broader', 'leads back to itself');
    if (places.has(concept.id)) report(concept, 'relations.locatedIn', 'leads back to itself');
    // SKOS S27: what is above a concept is not merely related to it.
    for (const id of relations.related ?? []) {
      if (wholes.has(id)) report(concept, 'relations.related', `${id} is broader already`);
    }
  }
};

function relationsOf({ relations }: Concept): [field: string, id: string][] {
  const { broader = [], locatedIn, head, memberOf = [], related = [], notToBeConfusedWith = [], oppositeBank } = relations;
  const one = (field: string, id: string | undefined): [string, string][] => (id ? [[field, id]] : []);
  const many = (field: string, ids: readonly string[]): [string, string][] => ids.map((id) => [field, id]);
  return [
    ...many('broader', broader),
    ...one('locatedIn', locatedIn),
    ...one('head.person', head?.person),
    ...many('memberOf', memberOf),
    ...many('related', related),
    ...many('notToBeConfusedWith', notToBeConfusedWith),
    ...one('oppositeBank', oppositeBank),
  ];
}

/** Everything that a relation leads to, step by step. */
function above(concept: Concept, byId: ReadonlyMap<string, Concept>, step: (concept: Concept) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...step(concept)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const next = byId.get(id);
    if (next) open.push(...step(next));
  }
  return seen;
}
