import { i18n } from '#i18n';
import type { Bilingual } from '../../core/glossary/concept.ts';

/** A concept's name in the language of our texts; its id where the glossary knows it no more. */
export function nameOf(name: Bilingual | undefined, id: string): string {
  if (name === undefined) return id;
  return (i18n.t('uiLanguage') === 'ko' && name.ko) || name.en;
}
