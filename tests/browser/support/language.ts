import korean from '../../../locales/ko.yml?raw';
import { english } from '../../setup/english.ts';
import { i18nFrom } from '../../setup/texts.ts';

const TEXTS = { en: english, ko: i18nFrom(korean, 'ko') };

/** Switches the texts of components that are rendered from now on. */
export function speak(language: keyof typeof TEXTS): void {
  document.documentElement.lang = language;
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { i18n: TEXTS[language] });
}
