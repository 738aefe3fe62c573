import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import type { CardProps } from './card-props.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { SaveSentence } from './SaveSentence.tsx';

/** What can be done with the mention that the card is about. */
export function CardFoot({
  save,
  mention,
  locale,
  onSave,
  onChoose,
  onLibrary,
}: Pick<CardProps, 'save' | 'mention' | 'locale' | 'onSave' | 'onChoose' | 'onLibrary'>) {
  if (!save && !onChoose && !onLibrary) return null;
  const other = mention?.other?.prefLabel;
  const otherName = other ? (locale.startsWith('ko') && other.ko) || other.en : null;
  return (
    <footer class="card-foot">
      {save && <SaveSentence state={save} onSave={onSave} />}
      {onLibrary && (
        <button
          type="button"
          class="icon-button card-library"
          aria-label={i18n.t('card.library')}
          title={i18n.t('card.library')}
          onClick={onLibrary}
        >
          <Icon name="library" />
        </button>
      )}
      {onChoose && <ChoiceMenu other={otherName} onChoose={onChoose} />}
    </footer>
  );
}
