import { i18n } from '#i18n';
import { COLOURS, type Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { COLOUR_TONES } from '../../core/clips/colour-tones.ts';
import { ColourDisc } from './ColourDisc.tsx';
import { colourName } from './colour-name.ts';

interface ColourPickerProps {
  value: Colour | null;
  names?: ColourNames | undefined;
  /** Discs alone; the chosen one says its name. */
  compact?: boolean;
  disabled?: boolean;
  /** Null: pressed again, the colour is taken away. */
  onChange: (colour: Colour | null) => void;
}

/** What a passage stands for, in one press. Its look is `assets/css/colours.css`. */
export function ColourPicker({ value, names, compact = false, disabled = false, onChange }: ColourPickerProps) {
  return (
    <fieldset class="colour-picker" aria-label={i18n.t('colour.label')} data-compact={compact || undefined}>
      {COLOURS.map((colour) => {
        const name = colourName(colour, names);
        const isChosen = colour === value;
        return (
          <button
            key={colour}
            type="button"
            class="colour-choice"
            aria-pressed={isChosen}
            aria-disabled={disabled}
            aria-label={name}
            title={name}
            style={{ '--tone': COLOUR_TONES[colour] }}
            onClick={() => disabled || onChange(isChosen ? null : colour)}
          >
            <ColourDisc colour={colour} />
            {(!compact || isChosen) && <span aria-hidden="true">{name}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
