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
}: Pick<CardProps, 'save' | 'mention' | 'locale' | 'onSave' | 'onChoose'>) {
  if (!save && !onChoose) return null;
  const other = mention?.other?.prefLabel;
  const otherName = other ? (locale.startsWith('ko') && other.ko) || other.en : null;
  return (
    <footer class="card-foot">
      {save && <SaveSentence state={save} onSave={onSave} />}
      {onChoose && <ChoiceMenu other={otherName} onChoose={onChoose} />}
    </footer>
  );
}
