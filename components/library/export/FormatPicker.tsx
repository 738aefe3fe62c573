import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportFormatId } from '../../../core/exchange/export/format.ts';
import { formatGroups } from './format-cards.ts';

interface FormatPickerProps {
  value: ExportFormatId;
  onChange(format: ExportFormatId): void;
}

/** One of all formats. Radio buttons: arrows go from one to the next, across the groups too. */
export function FormatPicker({ value, onChange }: FormatPickerProps) {
  const id = useId();
  return (
    <div class="export-formats" role="radiogroup" aria-label={i18n.t('exporting.format')}>
      {formatGroups().map(({ title, cards }) => (
        <fieldset key={title} class="export-choices">
          <legend>{title}</legend>
          {cards.map((card) => (
            <label key={card.id} class="export-format">
              <input
                type="radio"
                name={id}
                value={card.id}
                autofocus={card.id === value}
                checked={card.id === value}
                onChange={() => onChange(card.id)}
              />
              <span>
                <strong>{card.name}</strong>
                <span>{card.lead}</span>
              </span>
              <code aria-hidden="true">.{card.ending}</code>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
