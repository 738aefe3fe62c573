import type { Concept } from '../../../core/glossary/concept.ts';
import { surfaceKey } from '../../../core/glossary/surface.ts';
import { surfacesOf } from '../../../core/glossary/surfaces.ts';
import type { Check } from './check.ts';

/** A surface as one entry writes it down. */
interface Reading {
  concept: Concept;
  label: string;
  gate: string;
}

/**
 * A surface that two entries write down must be decidable: of its readings at most one may count without a gate of its own, cues,
 * or a province that the others do not share.
 */
export const checkSurfaces: Check = ({ concepts }, report) => {
  for (const readings of sharedSurfaces(concepts)) {
    const bare = readings.filter((reading) => reading.gate !== 'context' && !canBeTold(reading, readings));
    if (bare.length < 2) continue;
    const [first, second] = bare as [Reading, Reading];
    report(second.concept, 'altLabel', `"${second.label}" also names ${first.concept.id}: give both cues or a gate`);
  }
};

function sharedSurfaces(concepts: readonly Concept[]): Reading[][] {
  const owners = new Map<string, Reading[]>();
  for (const concept of concepts) {
    const own = new Set<string>();
    for (const { label, origin, gate, case: rule } of surfacesOf(concept)) {
      const key = surfaceKey(label);
      if (origin === 'generated' || key === null) continue;
      const full = rule === 'exact' ? `${key} ${label}` : key;
      if (own.has(full)) continue;
      own.add(full);
      owners.set(full, [...(owners.get(full) ?? []), { concept, label, gate }]);
    }
  }
  return [...owners.values()].filter((readings) => readings.length > 1);
}

function canBeTold({ concept }: Reading, readings: readonly Reading[]): boolean {
  const { cuesFor = [], cuesAgainst = [] } = concept.senses;
  if (cuesFor.length > 0 || cuesAgainst.length > 0) return true;
  const province = concept.kind === 'place' ? concept.relations.locatedIn : undefined;
  return province !== undefined && readings.every((other) => other.concept === concept || other.concept.relations.locatedIn !== province);
}
