import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../Icon.tsx';
import { runKey, type KeyMap } from '../keys.ts';

interface DialogProps {
  title: string;
  children: ComponentChildren;
  /** Also by Escape and by a click beside it. */
  onClose(): void;
  wide?: boolean;
  keys?: KeyMap;
}

const FIRST = '.dialog-body :is(input, textarea, select, button, a[href]):not(:disabled)';

/** A modal dialog, open while it is rendered. The browser keeps the focus in it and gives it back. */
export function Dialog({ title, children, onClose, wide = false, keys }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    element.showModal();
    // The browser would begin at the button that closes it.
    if (!document.activeElement?.closest('.dialog-body')) element.querySelector<HTMLElement>(FIRST)?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || !keys) return;
    const listen = (event: KeyboardEvent) => void runKey(event, keys);
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  });
  return (
    // A click beside the dialog is one on the dialog itself: what is in it lies in the form or section that fills it.
    <dialog
      ref={dialog}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="icon-button" aria-label={i18n.t('library.close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
