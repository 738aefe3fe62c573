import texts from '../../locales/en.yml?raw';
import { i18nFrom } from './texts.ts';

export const english = i18nFrom(texts, 'en');
