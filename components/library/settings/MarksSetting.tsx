import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { DENSITIES, type Density } from '../../../core/marks/density.ts';
import { RadioList } from './RadioList.tsx';
import { SettingCard } from './SettingCard.tsx';

interface MarksSettingProps {
  density: Density | undefined;
  onChange(density: Density): void;
  /** What else is set about marks. */
  children?: ComponentChildren;
}

/** How many of a page's terms are marked. */
export function MarksSetting({ density, onChange, children }: MarksSettingProps) {
  return (
    <SettingCard id="marks" title={i18n.t('settings.marks')} lead={i18n.t('settings.marksLead')}>
      <RadioList
        name="density"
        label={i18n.t('settings.marks')}
        options={DENSITIES.map((value) => ({ value, title: i18n.t(`settings.density.${value}`) }))}
        value={density}
        onChange={onChange}
      />
      {children}
    </SettingCard>
  );
}
