import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import type { SaveState } from './card-props.ts';

/** Keeps the sentence that the term stands in. Where nothing is kept, its place says why. */
export function SaveSentence({ state, onSave }: { state: SaveState; onSave: () => void }) {
  return (
    <footer class="card-foot">
      {state === 'private' ? (
        <p class="card-small">{i18n.t('toolbar.private')}</p>
      ) : (
        <button type="button" class="button button-quiet" aria-disabled={state !== 'ready'} onClick={() => state === 'ready' && onSave()}>
          <Icon name={state === 'saved' ? 'check' : 'bookmark'} size={15} />
          {i18n.t(state === 'saved' ? 'card.sentenceSaved' : 'card.saveSentence')}
        </button>
      )}
    </footer>
  );
}
