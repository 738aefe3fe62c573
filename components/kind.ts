import type { Kind } from '../core/glossary/concept.ts';
import type { IconName } from './Icon.tsx';

/** Kinds in the order they are listed, each with its drawing. Their names are `kind.*` of the texts. */
export const KIND_ICONS = {
  org: 'landmark',
  place: 'pin',
  person: 'person',
  concept: 'idea',
  event: 'calendar',
  document: 'document',
  media: 'newspaper',
  site: 'factory',
  weapon: 'rocket',
} as const satisfies Record<Kind, IconName>;

export const KINDS_IN_ORDER = Object.keys(KIND_ICONS) as Kind[];
