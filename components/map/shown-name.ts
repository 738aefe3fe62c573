import type { Bilingual } from '../../core/glossary/concept.ts';

/** A name in the language of the interface, where there is one. */
export function shownName(name: Bilingual | undefined, locale: string): string {
  return (locale.startsWith('ko') && name?.ko) || name?.en || '';
}
