import { i18n } from '#i18n';
import { LINE_STYLES } from '../../core/marks/line-styles.ts';

interface KindsSettingProps {
  byKind: boolean | undefined;
  onChange(byKind: boolean): void;
}

/** Whether marks tell places, people and bodies apart, with the line of each beside it. */
export function KindsSetting({ byKind, onChange }: KindsSettingProps) {
  return (
    <div class="kinds-setting">
      <label class="radio-line">
        <input
          type="checkbox"
          checked={byKind === true}
          aria-describedby="kinds-lead"
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{i18n.t('kindMarks.byKind')}</span>
      </label>
      <p id="kinds-lead" class="soft">
        {i18n.t('kindMarks.lead')}
      </p>
      <p class="kind-lines" aria-label={i18n.t('kindMarks.lines')}>
        {LINE_STYLES.map((line) => (
          <span key={line} class={`kind-line kind-line-${byKind ? line : 'dotted'}`}>
            {i18n.t(`kindMarks.${line}`)}
          </span>
        ))}
      </p>
    </div>
  );
}
