import { useEffect, useState } from 'preact/hooks';
import type { CardPicture } from '../../components/card/card-props.ts';
import { standingOf } from '../../components/chain/standing.ts';
import type { Standing } from '../../components/chain/standing.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { locate, mayBeOnMap } from '../../core/map/locate.ts';
import type { Session } from './session.ts';

const DEEPEST = 6;

/** Where a concept is, for its map; undefined while that is being found out, null where there is nothing to show. */
export function usePicture(concept: Concept | null, session: Session): CardPicture | null | undefined {
  return useFound(concept, async (of) => {
    if (!mayBeOnMap(of)) return null;
    const [chain, base] = await Promise.all([placesAround(of, session), session.mapBase()]);
    const located = locate(chain, (id) => base.provinces.some((one) => one.concept === id));
    return located && { located, base };
  });
}

/** A card does well without it: null until it is there. */
export function useStanding(concept: Concept | null, session: Session): Standing | null {
  return useFound(concept, (of) => standingOf(of, session.lookUp)) ?? null;
}

/** What is found about the concept that is shown, never about the one before it. */
function useFound<T>(concept: Concept | null, find: (concept: Concept) => Promise<T | null>): T | null | undefined {
  const [found, setFound] = useState<{ of: Concept; is: T | null }>();
  useEffect(() => {
    if (!concept) return;
    let isLate = false;
    const keep = (is: T | null) => !isLate && setFound({ of: concept, is });
    find(concept).then(keep, () => keep(null)); // the card says the rest without it
    return () => {
      isLate = true;
    };
  }, [concept]);
  return found?.of === concept ? found?.is : undefined;
}

async function placesAround(concept: Concept, { lookUp }: Session): Promise<Concept[]> {
  const chain = [concept];
  for (let id = concept.relations.locatedIn; id !== undefined && chain.length < DEEPEST;) {
    const [place] = await lookUp([id]);
    if (!place) break;
    chain.push(place);
    id = place.relations.locatedIn;
  }
  return chain;
}
