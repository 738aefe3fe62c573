import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import type { SaveState } from './card-props.ts';

/** Keeps the sentence that the term stands in. Where nothing is kept, its place says why. */
export function SaveSentence({ state, onSave }: { state: SaveState; onSave: () => void }) {
  if (state === 'private') return <p class="card-small">{i18n.t('toolbar.private')}</p>;
  return (
    <button type="button" class="button button-quiet" aria-disabled={state !== 'ready'} onClick={() => state === 'ready' && onSave()}>
      <Icon name={state === 'saved' ? 'check' : 'bookmark'} size={15} />
      {i18n.t(state === 'saved' ? 'card.sentenceSaved' : 'card.saveSentence')}
    </button>
  );
}
