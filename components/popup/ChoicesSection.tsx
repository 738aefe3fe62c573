import { i18n } from '#i18n';
import type { Bilingual, ConceptId } from '../../core/glossary/concept.ts';

/** Something the reader said about a term. */
export interface ListedChoice {
  choice: 'never' | 'not' | 'always';
  concept: ConceptId;
  /** Of the concept; its id where the name is not known. */
  name: Bilingual;
  /** The words it was said of; empty for `never`. */
  surface: string;
}

interface ChoicesSectionProps {
  hostname: string;
  choices: readonly ListedChoice[];
  onTakeBack(choice: ListedChoice): void;
}

/** What the reader said about terms, folded away: it is needed seldom, and then it must be found. */
export function ChoicesSection({ hostname, choices, onTakeBack }: ChoicesSectionProps) {
  if (choices.length === 0) return null;
  const muted = choices.filter(({ choice }) => choice === 'never');
  const here = choices.filter(({ choice }) => choice !== 'never');
  return (
    <section class="section">
      <details class="own-choices">
        <summary>
          <h2>
            {i18n.t('choice.yours')}
            <span class="count">{choices.length}</span>
          </h2>
        </summary>
        <ChoiceList title={i18n.t('choice.muted')} id="muted-title" choices={muted} onTakeBack={onTakeBack} />
        <ChoiceList title={i18n.t('choice.here', [hostname])} id="here-title" choices={here} onTakeBack={onTakeBack} />
      </details>
    </section>
  );
}

function ChoiceList({ title, id, choices, onTakeBack }: Omit<ChoicesSectionProps, 'hostname'> & { title: string; id: string }) {
  if (choices.length === 0) return null;
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {choices.map((choice) => {
          const text = textOf(choice);
          return (
            <li key={`${choice.choice} ${choice.concept} ${choice.surface}`}>
              <span>{text}</span>
              <button type="button" class="link-button" aria-label={i18n.t('choice.takeBackOf', [text])} onClick={() => onTakeBack(choice)}>
                {i18n.t('choice.takeBack')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function textOf({ choice, name, surface }: ListedChoice): string {
  const shown = (i18n.t('uiLanguage') === 'ko' && name.ko) || name.en;
  if (choice === 'never') return shown;
  return i18n.t(choice === 'not' ? 'choice.isNot' : 'choice.isAlways', [surface, shown]);
}
