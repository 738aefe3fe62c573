import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Toast, type ToastMessage } from '../Toast.tsx';
import { LibraryIcon } from './LibraryIcon.tsx';
import { Rail, type RailProps } from './Rail.tsx';

interface LibraryFrameProps extends RailProps {
  toast: ToastMessage | null;
  onCloseToast(): void;
  children: ComponentChildren;
}

/** What stands around every section: the way to the others, and what was just done. */
export function LibraryFrame({ toast, onCloseToast, children, ...rail }: LibraryFrameProps) {
  const current = rail.sections.find(({ name }) => name === rail.current);
  return (
    <div class="library">
      <a class="skip-link" href="#main" onClick={skip}>
        {i18n.t('library.skip')}
      </a>
      <header class="library-bar">
        <button type="button" class="icon-button" popovertarget="rail" aria-label={i18n.t('library.menu')}>
          <LibraryIcon name="menu" size={18} />
        </button>
        <p class="library-bar-title">{current?.title ?? i18n.t('extName')}</p>
      </header>
      <Rail {...rail} />
      <main id="main" class="library-main" tabIndex={-1}>
        {children}
      </main>
      <Toast message={toast} onClose={onCloseToast} />
    </div>
  );
}

/** The address says where in the library one is: it cannot also be the mark that is jumped to. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
