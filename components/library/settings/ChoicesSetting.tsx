import { i18n } from '#i18n';
import type { ListedChoice } from '../../popup/ChoicesSection.tsx';
import { nameOf } from '../concept-name.ts';
import { placeHref } from '../place.ts';
import { SettingCard } from './SettingCard.tsx';

type ChoiceOnSite = ListedChoice & { hostname: string };

interface ChoicesSettingProps {
  choices: readonly ChoiceOnSite[];
  onTakeBack(choice: ChoiceOnSite): void;
}

/** What the reader said about terms, on all sites. */
export function ChoicesSetting({ choices, onTakeBack }: ChoicesSettingProps) {
  return (
    <SettingCard id="choices" title={i18n.t('choice.yours')} lead={i18n.t('settings.choicesLead')}>
      {choices.length === 0 ? (
        <p class="soft">{i18n.t('settings.noChoices')}</p>
      ) : (
        <ul class="choice-list">
          {choices.map((choice) => {
            const { concept, name, surface, hostname } = choice;
            const shown = nameOf(name, concept);
            return (
              <li key={`${choice.choice} ${concept} ${surface} ${hostname}`}>
                <span>
                  {choice.choice === 'never' ? (
                    <>
                      <a href={placeHref('concepts', concept)}>{shown}</a> <span class="soft">{i18n.t('settings.neverMarked')}</span>
                    </>
                  ) : (
                    i18n.t(choice.choice === 'not' ? 'choice.isNot' : 'choice.isAlways', [surface, shown])
                  )}
                  {hostname !== '' && <span class="soft"> {hostname}</span>}
                </span>
                <button
                  type="button"
                  class="link-button"
                  aria-label={i18n.t('choice.takeBackOf', [shown])}
                  onClick={() => onTakeBack(choice)}
                >
                  {i18n.t('choice.takeBack')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </SettingCard>
  );
}
