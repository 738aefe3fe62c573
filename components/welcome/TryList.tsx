import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';

/** What can be tried. */
export type Tried = 'hover' | 'key' | 'save';

export interface TryListProps {
  tried: ReadonlySet<Tried>;
  /** Keys by command name, as the browser has them now. */
  shortcuts: ReadonlyMap<string, string>;
}

/** What to try, and what of it was. Where there are no keys, none are asked for. */
export function TryList({ tried, shortcuts }: TryListProps) {
  const next = shortcuts.get('next-term');
  const save = shortcuts.get('save-selection');
  const steps: [Tried, string][] = [
    ['hover', i18n.t('welcome.tryHover')],
    ...(next === undefined ? [] : [['key', i18n.t('welcome.tryKey', [next])] as [Tried, string]]),
    ['save', save === undefined ? i18n.t('welcome.trySaveNoKey') : i18n.t('welcome.trySave', [save])],
  ];
  return (
    <ol class="try-list" aria-live="polite">
      {steps.map(([name, text]) => (
        <li key={name} class={tried.has(name) ? 'try-done' : undefined}>
          <span class="try-tick">{tried.has(name) && <Icon name="check" size={14} />}</span>
          <span>
            {text}
            {tried.has(name) && <span class="visually-hidden"> {i18n.t('welcome.tryDone')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
