import type { Kind } from '../../core/glossary/concept.ts';
import type { IconName } from '../Icon.tsx';

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
} satisfies Record<Kind, IconName>;
