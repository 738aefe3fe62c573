import type { Bilingual, Concept, ConceptId } from '../../core/glossary/concept.ts';

interface Body {
  id: ConceptId;
  name: Bilingual;
}

/** Where a body stands among others. */
export interface Standing {
  /** What it is part of, the highest first. */
  above: Body[];
  /** The other bodies of what it is part of. */
  beside: Body[];
  /** Its own bodies. */
  below: Body[];
}

const HIGHEST = 8;

/** Null for what is no body, or stands alone. `find` may answer from a table or over the wire. */
export async function standingOf(
  concept: Concept,
  find: (ids: readonly ConceptId[]) => Promise<readonly Concept[]>,
): Promise<Standing | null> {
  if (concept.kind !== 'org') return null;
  const above: Concept[] = [];
  for (let id = concept.relations.broader?.[0]; id !== undefined && above.length < HIGHEST;) {
    const [whole] = await find([id]);
    if (!whole || whole.id === concept.id || above.some((one) => one.id === whole.id)) break;
    above.unshift(whole);
    id = whole.relations.broader?.[0];
  }
  const bodies = async (ids: readonly ConceptId[] = []) =>
    (await find(ids.filter((id) => id !== concept.id && id.startsWith('org/')))).filter(isThere).map(toBody);
  const [beside, below] = await Promise.all([bodies(above.at(-1)?.relations.narrower), bodies(concept.relations.narrower)]);
  return above.length + below.length === 0 ? null : { above: above.map(toBody), beside, below };
}

/** What was abolished stands nowhere now; what was renamed stands where it did. */
function isThere({ validity: { status = 'current' } }: Concept): boolean {
  return status === 'current' || status === 'renamed';
}

function toBody({ id, prefLabel }: Concept): Body {
  return { id, name: prefLabel };
}
