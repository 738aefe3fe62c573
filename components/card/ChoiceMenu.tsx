import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';

/** What a reader may say about a mention, each of it to be taken back. */
export type CardChoice = 'not' | 'always' | 'never' | 'off-here';

interface ChoiceMenuProps {
  /** The name of the second meaning, if there is one. */
  other: string | null;
  onChoose: (choice: CardChoice) => void;
}

/** A menu button (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). The menu opens upwards: the button stands at the card's foot. */
export function ChoiceMenu({ other, onChoose }: ChoiceMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLUListElement>(null);
  const first = useRef<'first' | 'last'>('first');

  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const open = (at: 'first' | 'last') => {
    first.current = at;
    setOpen(true);
  };
  const close = (isFocusKept = true) => {
    setOpen(false);
    if (isFocusKept) place.current?.querySelector('button')?.focus();
  };

  useLayoutEffect(() => {
    if (!isOpen || !menu.current || !place.current) return;
    // No higher than the card shows of itself: it scrolls then.
    const card = place.current.closest('.card-inner')?.getBoundingClientRect();
    const room = card ? place.current.getBoundingClientRect().top - card.top - 8 : Infinity;
    menu.current.style.maxHeight = `${Math.max(room, 64)}px`;
    items()
      .at(first.current === 'first' ? 0 : -1)
      ?.focus();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const root = place.current!.getRootNode();
    const onPress = ({ target }: Event) => !place.current?.contains(target as Node) && close(false);
    root.addEventListener('pointerdown', onPress);
    return () => root.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  const onButtonKey = (event: KeyboardEvent) => {
    if (isOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const onMenuKey = (event: KeyboardEvent) => {
    // Tab goes on from the button, as if the menu had never been there.
    if (event.key === 'Tab') return close();
    if (event.key !== 'Escape' && !move(items(), event)) return;
    // One press, one step: the card stays open.
    event.preventDefault();
    if (event.key === 'Escape') close();
  };
  const entry = (choice: CardChoice, text: string) => (
    <li role="none">
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        onClick={() => {
          close();
          onChoose(choice);
        }}
      >
        {text}
      </button>
    </li>
  );

  return (
    <div ref={place} class="choice-place">
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('choice.menu')}
        title={i18n.t('choice.menu')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onKeyDown={onButtonKey}
        onClick={() => (isOpen ? close() : open('first'))}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <ul ref={menu} id={id} role="menu" class="choice-menu" aria-label={i18n.t('choice.menu')} onKeyDown={onMenuKey}>
          {entry('not', i18n.t('choice.not'))}
          {other !== null && entry('always', i18n.t('choice.always', [other]))}
          {entry('never', i18n.t('choice.never'))}
          {entry('off-here', i18n.t('choice.offHere'))}
        </ul>
      )}
    </div>
  );
}

/** Moves the focus as keys in a menu do: round the ends, to either end, to the next entry that begins with a letter. */
function move(items: readonly HTMLElement[], { key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  const at = items.findIndex((item) => item.matches(':focus'));
  const steps: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 };
  const step = steps[key];
  const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey && !isComposing;
  if (step === undefined && !isLetter) return false;
  const starts = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  const target = step === undefined ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts) : items.at(step % items.length);
  target?.focus();
  return true;
}
