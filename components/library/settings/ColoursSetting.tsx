import { i18n } from '#i18n';
import type { Colour } from '../../../core/clips/clip.ts';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import { ColourNamesEditor } from '../../clips/ColourNamesEditor.tsx';
import { SettingCard } from './SettingCard.tsx';

/** What the colours of clips mean to the reader. */
export function ColoursSetting({ names, onRename }: { names: ColourNames; onRename(colour: Colour, name: string): void }) {
  return (
    <SettingCard id="colours" title={i18n.t('settings.colours')} lead={i18n.t('settings.coloursLead')}>
      <ColourNamesEditor names={names} onRename={onRename} />
    </SettingCard>
  );
}
