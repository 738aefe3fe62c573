import { COLOURS, type Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { ColourDisc } from '../clips/ColourDisc.tsx';
import type { ToolbarTexts } from './toolbar-texts.ts';

interface SaveAsProps {
  texts: ToolbarTexts;
  names: ColourNames;
  isBusy: boolean;
  onSave: (colour: Colour) => void;
}

/** Saves with a colour, in one press. */
export function SaveAs({ texts, names, isBusy, onSave }: SaveAsProps) {
  return (
    <fieldset class="toolbar-colours" aria-label={texts.saveAs}>
      {COLOURS.map((colour) => {
        const name = names[colour] ?? texts.colours[colour];
        return (
          <button
            key={colour}
            type="button"
            class="toolbar-colour"
            aria-label={name}
            title={name}
            aria-disabled={isBusy}
            onClick={() => isBusy || onSave(colour)}
          >
            <ColourDisc colour={colour} />
          </button>
        );
      })}
    </fieldset>
  );
}
