import { i18n } from '#i18n';
import type { Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';

/** As the reader calls it, else as we do. */
export function colourName(colour: Colour, names: ColourNames = {}): string {
  return names[colour] ?? i18n.t(`colour.${colour}`);
}
