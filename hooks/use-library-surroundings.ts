import { useEffect, useState } from 'preact/hooks';
import type { CardPicture } from '../components/card/card-props.ts';
import { standingOf, type Standing } from '../components/chain/standing.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { locate, mayBeOnMap } from '../core/map/locate.ts';
import { send } from '../messaging/client.ts';

const DEEPEST = 6;

/** Where a concept is; undefined while that is found out, null where there is nothing to show. */
export function useLibraryPicture(concept: Concept | undefined, all: ReadonlyMap<ConceptId, Concept>): CardPicture | null | undefined {
  const [picture, setPicture] = useState<{ of: Concept; is: CardPicture | null }>();
  useEffect(() => {
    if (!concept || !mayBeOnMap(concept)) return;
    let current = true;
    send('mapBase').then(
      (base) => {
        const located = locate(placesAround(concept, all), (id) => base.provinces.some((one) => one.concept === id));
        if (current) setPicture({ of: concept, is: located && { located, base } });
      },
      () => current && setPicture({ of: concept, is: null }),
    );
    return () => {
      current = false;
    };
  }, [concept, all]);
  if (!concept || !mayBeOnMap(concept)) return null;
  return picture?.of === concept ? picture.is : undefined;
}

/** Where a body stands among others; null where it stands alone, and until it is known. */
export function useLibraryStanding(concept: Concept | undefined, all: ReadonlyMap<ConceptId, Concept>): Standing | null {
  const [standing, setStanding] = useState<{ of: Concept; is: Standing | null }>();
  useEffect(() => {
    if (!concept) return;
    let current = true;
    void standingOf(concept, async (ids) => ids.flatMap((id) => all.get(id) ?? [])).then(
      (is) => current && setStanding({ of: concept, is }),
    );
    return () => {
      current = false;
    };
  }, [concept, all]);
  return standing?.of === concept ? (standing?.is ?? null) : null;
}

function placesAround(concept: Concept, all: ReadonlyMap<ConceptId, Concept>): Concept[] {
  const chain = [concept];
  for (let id = concept.relations.locatedIn; id !== undefined && chain.length < DEEPEST;) {
    const place = all.get(id);
    if (!place) break;
    chain.push(place);
    id = place.relations.locatedIn;
  }
  return chain;
}
