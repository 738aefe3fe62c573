import { ORIGINS, type SurfaceClass, TYPES } from '../glossary/lexicon-format.ts';
import { GATES } from '../glossary/vocabulary.ts';
import type { Weighed } from './evidence.ts';
import type { PageFacts } from './page-facts.ts';

const NONE = GATES.indexOf('none');
const GENERATED = ORIGINS.indexOf('generated');
const NAMED_FIRST = 2;

export interface Reasons {
  /** One line that says why a mention means what it is said to mean. */
  of(sense: Weighed): string;
}

export function reasonsOn({ named }: PageFacts): Reasons {
  const names = named.slice(0, NAMED_FIRST).join(', ');
  /** Most mentions have no ground of their own, and then their surface's class says all. */
  const known = new Map<SurfaceClass, string>();
  const alone = (surface: SurfaceClass): string => {
    const described = describeSurface(surface);
    if (surface.gate === NONE) return `${described}; speaks for itself`;
    return names === '' ? described : `${described}; page names ${names}`;
  };
  return {
    of({ reading: { surface }, first, second }) {
      if (first === null) {
        let reason = known.get(surface);
        if (reason === undefined) known.set(surface, (reason = alone(surface)));
        return reason;
      }
      if (surface.origin === GENERATED && /^short for|, spelled /.test(first)) return first;
      const described = describeSurface(surface);
      if (second !== null) return `${described}; ${first}; ${second}`;
      return surface.gate === NONE || names === '' ? `${described}; ${first}` : `${described}; ${first}; page names ${names}`;
    },
  };
}

const OF_TYPE: { readonly [T in (typeof TYPES)[number]]: string } = {
  name: 'another name',
  acronym: 'abbreviation',
  romanisation: 'another spelling',
  former: 'former name',
  'house-style': 'house style',
  local: 'local form',
  short: 'short form',
};

function describeSurface(surface: SurfaceClass): string {
  const origin = ORIGINS[surface.origin]!;
  const type = TYPES[surface.type]!;
  if (origin === 'prefLabel') return 'full name';
  if (origin === 'hiddenLabel') return 'a misspelling met in print';
  if (origin === 'altLabel' || type === 'acronym') return OF_TYPE[type];
  return type === 'romanisation' ? 'a spelling by rule' : 'a form of the name';
}
