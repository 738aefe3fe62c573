/** What must hold between entries: ids, relations, and surfaces that name two concepts. */
import type { Concept } from '../../core/glossary/concept.ts';
import { surfaceKey } from '../../core/glossary/surface.ts';
import { surfacesOf } from '../../core/glossary/surfaces.ts';
import type { Glossary, Problem } from './read-glossary.ts';

/** Errors between entries; those within one entry are found when it is read. */
export function checkGlossary({ concepts, places }: Glossary): Problem[] {
  const problems: Problem[] = [];
  const report = (concept: Concept, field: string, message: string) => {
    const { file, line } = places.get(concept) ?? { file: concept.id, line: 0 };
    problems.push({ file, line, field: `${concept.id}.${field}`, message });
  };
  const byId = new Map<string, Concept>();
  for (const concept of concepts) {
    if (byId.has(concept.id)) report(concept, 'id', 'another entry has this id');
    byId.set(concept.id, concept);
    if (kindOf(concept.id) !== concept.kind) report(concept, 'id', `stands in the file of kind ${concept.kind}`);
  }
  for (const concept of concepts) {
    for (const [field, id] of relationsOf(concept)) {
      if (id === concept.id) report(concept, `relations.${field}`, 'points to itself');
      else if (!byId.has(id)) report(concept, `relations.${field}`, `there is no ${id}`);
    }
    if (cycleThrough(concept, byId)) report(concept, 'relations.broader', 'leads back to itself');
  }
  for (const clash of undecidable(concepts)) report(clash.concept, 'altLabel', clash.message);
  return problems;
}

function kindOf(id: string): string {
  const kind = id.split('/')[0]!;
  return kind === 'doc' ? 'document' : kind;
}

function relationsOf({ relations }: Concept): [string, string][] {
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

function cycleThrough(concept: Concept, byId: ReadonlyMap<string, Concept>): boolean {
  const seen = new Set<string>();
  const open = [...(concept.relations.broader ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === concept.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.relations.broader ?? []));
  }
  return false;
}

/**
 * A surface that two entries write down, with nothing to tell them apart: neither cues nor a gate of its own for all but one,
 * nor the province of a place, nor another country.
 */
function undecidable(concepts: readonly Concept[]): { concept: Concept; message: string }[] {
  const owners = new Map<string, { concept: Concept; label: string; gate: string }[]>();
  for (const concept of concepts) {
    const own = new Set<string>();
    for (const { label, origin, gate, case: rule } of surfacesOf(concept)) {
      const key = surfaceKey(label);
      if (origin === 'generated' || key === null || own.has(key)) continue;
      own.add(key);
      const full = rule === 'exact' ? `${key} ${label}` : key;
      owners.set(full, [...(owners.get(full) ?? []), { concept, label, gate }]);
    }
  }
  const clashes: { concept: Concept; message: string }[] = [];
  for (const readings of owners.values()) {
    const bare = readings.filter(({ concept, gate }) => gate !== 'context' && !canBeTold(concept));
    if (readings.length < 2 || bare.length < 2) continue;
    const [first, second] = bare as [(typeof bare)[0], (typeof bare)[0]];
    clashes.push({ concept: second.concept, message: `"${second.label}" also names ${first.concept.id}: give both cues or a gate` });
  }
  return clashes;
}

function canBeTold({ senses, relations }: Concept): boolean {
  return (senses.cuesFor?.length ?? 0) > 0 || (senses.cuesAgainst?.length ?? 0) > 0 || relations.locatedIn !== undefined;
}
