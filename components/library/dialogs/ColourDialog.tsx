import { i18n } from '#i18n';
import { COLOURS, type Colour } from '../../../core/clips/clip.ts';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import { colourName } from '../../clips/colour-name.ts';
import { ColourDisc } from '../../clips/ColourDisc.tsx';
import { Dialog } from './Dialog.tsx';

interface ColourDialogProps {
  count: number;
  names: ColourNames;
  /** Null takes the colour away. */
  onChoose(colour: Colour | null): void;
  onClose(): void;
}

/** One press, one colour: by number too. */
export function ColourDialog({ count, names, onChoose, onClose }: ColourDialogProps) {
  const keys = Object.fromEntries([
    ...COLOURS.map((colour, i) => [String(i + 1), () => onChoose(colour)] as const),
    ['0', () => onChoose(null)] as const,
  ]);
  return (
    <Dialog title={i18n.t('library.colourTitle', count)} keys={keys} onClose={onClose}>
      <ul class="colour-list">
        {COLOURS.map((colour, i) => (
          <li key={colour}>
            <button type="button" class="colour-line" aria-keyshortcuts={String(i + 1)} onClick={() => onChoose(colour)}>
              <ColourDisc colour={colour} />
              <span>{colourName(colour, names)}</span>
              <kbd aria-hidden="true">{i + 1}</kbd>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="colour-line" aria-keyshortcuts="0" onClick={() => onChoose(null)}>
            <span class="colour-none" />
            <span>{i18n.t('library.noColour')}</span>
            <kbd aria-hidden="true">0</kbd>
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
