import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';

export interface ClipStackRowProps {
  /** From 1. */
  nth: number;
  of: number;
  isBusy: boolean;
  /** It was turned to by one of its buttons, which keeps the focus. */
  turned: 1 | -1 | null;
  onTurn: (by: 1 | -1) => void;
  onMerge: () => void;
}

/** Passages that overlap stay apart: which of them this is, the way to the others, and to one made of all. */
export function ClipStackRow({ nth, of, isBusy, turned, onTurn, onMerge }: ClipStackRowProps) {
  const buttons = { [-1]: useRef<HTMLButtonElement>(null), 1: useRef<HTMLButtonElement>(null) };
  useLayoutEffect(() => {
    if (turned !== null) buttons[turned].current?.focus({ preventScroll: true });
  }, []);
  const turn = (by: 1 | -1, name: string) => (
    <button ref={buttons[by]} type="button" class={`icon-button stack-${by}`} aria-label={name} title={name} onClick={() => onTurn(by)}>
      <Icon name="chevron" size={15} />
    </button>
  );
  return (
    <div class="clip-stack">
      {turn(-1, i18n.t('clipMark.previous'))}
      <span>{i18n.t('clipMark.nth', [nth, of])}</span>
      {turn(1, i18n.t('clipMark.next'))}
      <button
        type="button"
        class="button button-quiet"
        title={i18n.t('clipMark.mergeHint', [of])}
        aria-disabled={isBusy}
        onClick={() => isBusy || onMerge()}
      >
        {i18n.t('clipMark.merge')}
      </button>
    </div>
  );
}
