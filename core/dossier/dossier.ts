import type { Selector } from '../anchoring/selector.ts';
import type { Clip } from '../clips/clip.ts';
import type { ConceptBrief, Kind } from '../glossary/concept.ts';

/** A term of an article, and how often it is named there. */
export interface DossierTerm {
  concept: ConceptBrief;
  count: number;
  /** The first words that name it. */
  surface: string;
}

export type DossierPart = 'people' | 'bodies' | 'places' | 'other';

/** What an article is about: who, which bodies, where, what else. */
export interface Dossier {
  title: string;
  url: string;
  parts: Record<DossierPart, DossierTerm[]>;
  /** In reading order. */
  clips: Clip[];
}

export const DOSSIER_PARTS: readonly DossierPart[] = ['people', 'bodies', 'places', 'other'];

const PARTS: Readonly<Record<Kind, DossierPart>> = {
  person: 'people',
  org: 'bodies',
  media: 'bodies',
  place: 'places',
  site: 'places',
  concept: 'other',
  event: 'other',
  document: 'other',
  weapon: 'other',
};

/** The most named first; where that is the same, in the order they come in the text. */
export function dossier(page: { title: string; url: string }, terms: readonly DossierTerm[], clips: readonly Clip[]): Dossier {
  const parts: Dossier['parts'] = { people: [], bodies: [], places: [], other: [] };
  for (const term of terms.toSorted((a, b) => b.count - a.count)) parts[PARTS[term.concept.kind]].push(term);
  return { ...page, parts, clips: clips.toSorted((a, b) => placeOf(a.selectors) - placeOf(b.selectors)) };
}

/** Where a passage stood in the text when it was kept; what does not say so comes last. */
function placeOf(selectors: readonly Selector[]): number {
  return selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? Number.MAX_SAFE_INTEGER;
}
