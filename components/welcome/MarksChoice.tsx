import { i18n } from '#i18n';
import type { Density } from '../../core/marks/density.ts';

const TEXTS = [
  ['section', 'marksSection'],
  ['all', 'marksAll'],
  ['page', 'marksPage'],
  ['none', 'marksNone'],
] as const;

export interface MarksChoiceProps {
  density: Density;
  onDensity: (density: Density) => void;
}

/** How many of a page's mentions are marked. The article on the page shows at once what it means. */
export function MarksChoice({ density, onDensity }: MarksChoiceProps) {
  return (
    <fieldset class="marks-choice">
      <legend>{i18n.t('welcome.marksTitle')}</legend>
      <p class="keys-note">{i18n.t('welcome.marksLead')}</p>
      {TEXTS.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name="density" checked={density === value} onChange={() => onDensity(value)} />
          {i18n.t(`welcome.${text}`)}
        </label>
      ))}
    </fieldset>
  );
}
