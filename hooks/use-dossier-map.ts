import { useEffect, useState } from 'preact/hooks';
import type { DossierTerm } from '../core/dossier/dossier.ts';
import type { MapBase } from '../core/map/base.ts';
import type { Spot } from '../core/map/locate.ts';
import { spotsOf } from '../core/map/spots.ts';
import { send } from '../messaging/client.ts';

/** One message takes no more. */
const MOST = 500;

/** The map of an article's places, in their order. Null until it is known, and where there is none. */
export function useDossierMap(places: readonly DossierTerm[]): { base: MapBase; spots: Spot[] } | null {
  const [base, setBase] = useState<MapBase>();
  const [spots, setSpots] = useState<Spot[]>([]);
  const ids = places.slice(0, MOST).map(({ concept }) => concept.id);
  const key = ids.join(' ');

  useEffect(() => {
    let current = true;
    const look = async () => {
      const concepts = ids.length === 0 ? [] : await send('lookUp', { ids });
      if (!base && ids.length > 0) {
        const drawn = await send('mapBase');
        if (current) setBase(drawn);
      }
      if (current) setSpots(spotsOf(concepts));
    };
    // The lists say the same without a map.
    look().catch(() => current && setSpots([]));
    return () => {
      current = false;
    };
  }, [key]);
  return base ? { base, spots } : null;
}
