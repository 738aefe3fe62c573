import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import type { Standing } from './standing.ts';
import { WordDiff } from './WordDiff.tsx';

interface ClipStandingProps {
  standing: Standing;
  lang: string | undefined;
  /** Left out where it cannot be done. */
  onFindAgain?: (() => void) | undefined;
}

/** Says only what a reader has to know: that it was found as it was goes without saying. */
export function ClipStanding({ standing: { outcome, diff, candidate }, lang, onFindAgain }: ClipStandingProps) {
  if (outcome === 'exact' || outcome === 'moved') return null;
  return (
    <div class="clip-standing">
      <p class="clip-outcome">
        <Icon name="alert" size={14} />
        {i18n.t(`clip.outcome.${outcome}`)}
      </p>
      {diff && <WordDiff diff={diff} lang={lang} label={i18n.t('anchor.changes')} />}
      {candidate && (
        <>
          <p class="clip-nearest">
            {i18n.t('anchor.nearest')}
            {candidate.differs.length > 0 && (
              <span> {i18n.t('anchor.differs', [candidate.differs.map((one) => i18n.t(`anchor.difference.${one}`)).join(', ')])}</span>
            )}
          </p>
          <WordDiff diff={candidate.diff} lang={lang} label={i18n.t('anchor.nearest')} />
        </>
      )}
      {onFindAgain && outcome !== 'changed' && (
        <button type="button" class="button" onClick={onFindAgain}>
          {i18n.t('anchor.findAgain')}
        </button>
      )}
    </div>
  );
}
