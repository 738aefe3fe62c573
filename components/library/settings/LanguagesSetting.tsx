import { i18n } from '#i18n';
import { RadioList } from './RadioList.tsx';
import { SettingCard } from './SettingCard.tsx';

export type DefinitionLanguages = 'auto' | 'en' | 'en-ko' | 'ko-en';

interface LanguagesSettingProps {
  value: DefinitionLanguages | undefined;
  onChange(value: DefinitionLanguages): void;
}

const OPTIONS = [
  ['auto', 'settings.languages.auto'],
  ['en', 'settings.languages.en'],
  ['en-ko', 'settings.languages.enKo'],
  ['ko-en', 'settings.languages.koEn'],
] as const;

/** In which languages a term is explained. */
export function LanguagesSetting({ value, onChange }: LanguagesSettingProps) {
  return (
    <SettingCard id="languages" title={i18n.t('settings.definitions')} lead={i18n.t('settings.definitionsLead')}>
      <RadioList
        name="definitions"
        label={i18n.t('settings.definitions')}
        options={OPTIONS.map(([option, key]) => ({ value: option, title: i18n.t(key) }))}
        value={value}
        onChange={onChange}
      />
    </SettingCard>
  );
}
