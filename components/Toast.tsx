import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

export interface ToastMessage {
  text: string;
  /** Left out when there is nothing to take back. */
  onUndo?: (() => void) | undefined;
}

/**
 * What was just done, with a way to take it back. It stays until the next action or until it is closed: nobody has to hurry
 * (WCAG 2.2.1). The row that was acted on is often gone, so Undo takes the focus that was on it.
 */
export function Toast({ message, onClose }: { message: ToastMessage | null; onClose(): void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const given = useRef<ToastMessage | null>(null);
  // At every render, once a message: the row may go a moment after the message comes.
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || message === null || given.current === message) return;
    given.current = message;
    undo.current?.focus();
  });
  return (
    <div class="toast-place">
      <output>
        {message && (
          <div class="toast">
            <span class="toast-text">{message.text}</span>
            {message.onUndo && (
              <button ref={undo} type="button" class="toast-undo" onClick={message.onUndo}>
                <Icon name="undo" size={14} />
                {i18n.t('popup.undo')}
              </button>
            )}
            <button type="button" class="toast-close" aria-label={i18n.t('popup.dismiss')} onClick={onClose}>
              <Icon name="x" size={14} />
            </button>
          </div>
        )}
      </output>
    </div>
  );
}
