import { i18n } from '#i18n';
import { COLOURS, type Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { ColourDisc } from './ColourDisc.tsx';
import { colourName } from './colour-name.ts';

interface ColourNamesEditorProps {
  names: ColourNames;
  /** An empty name stands for ours. */
  onRename: (colour: Colour, name: string) => void;
}

/** Colours mean what the reader wants them to. */
export function ColourNamesEditor({ names, onRename }: ColourNamesEditorProps) {
  return (
    <fieldset class="colour-names">
      <legend class="field-label">{i18n.t('colour.names')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class="colour-name">
          <ColourDisc colour={colour} />
          <span class="visually-hidden">{colourName(colour)}</span>
          <input
            type="text"
            maxLength={40}
            autocomplete="off"
            placeholder={colourName(colour)}
            value={names[colour] ?? ''}
            onChange={({ currentTarget: { value } }) => onRename(colour, value)}
          />
        </label>
      ))}
      <p class="field-hint">{i18n.t('colour.namesHint')}</p>
    </fieldset>
  );
}
