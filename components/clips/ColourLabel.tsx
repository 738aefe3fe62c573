import { i18n } from '#i18n';
import type { Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { ColourDisc } from './ColourDisc.tsx';
import { colourName } from './colour-name.ts';

/** What a clip stands for, to be read. */
export function ColourLabel({ colour, names }: { colour: Colour; names?: ColourNames | undefined }) {
  return (
    <span class="colour-label">
      <ColourDisc colour={colour} size={14} />
      <span class="visually-hidden">{i18n.t('colour.label')}: </span>
      {colourName(colour, names)}
    </span>
  );
}
