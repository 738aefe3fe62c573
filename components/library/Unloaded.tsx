import { i18n } from '#i18n';
import { Notice } from '../Notice.tsx';

/** A section whose code is gone: the browser put a newer version of the extension in its place. */
export function Unloaded({ onReload }: { onReload(): void }) {
  return (
    <div class="library-page">
      <Notice icon="alert" tone="problem" title={i18n.t('library.unloaded')}>
        <button type="button" class="button" onClick={onReload}>
          {i18n.t('library.reload')}
        </button>
      </Notice>
    </div>
  );
}
