import type { ConceptId } from '../../core/glossary/concept.ts';

/** Words in a text of the card that name another concept. */
export interface TextLink {
  start: number;
  end: number;
  id: ConceptId;
}

/** By text. */
export type TextLinks = ReadonlyMap<string, readonly TextLink[]>;
