import { i18n } from '#i18n';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { siteName } from '../citation-parts.ts';
import { rowTone } from '../clips/ClipRow.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';
import { formatTime } from '../time.ts';

/** Clips of the very same words, oldest first. */
export interface ShownGroup {
  clips: readonly Clip[];
  samePage: boolean;
}

interface DuplicatesViewProps {
  groups: readonly ShownGroup[];
  total: number;
  onMerge(group: ShownGroup): void;
  onDelete(clip: Clip): void;
  onMore(): void;
}

/** Of one passage: more say nothing new. */
const MOST_LINES = 8;

/** The same words kept more than once: made one, or let be. */
export function DuplicatesView({ groups, total, onMerge, onDelete, onMore }: DuplicatesViewProps) {
  return (
    <div class="library-page">
      <header class="section-head">
        <h1>{i18n.t('library.duplicates')}</h1>
        {total > 0 && <p class="soft">{i18n.t('library.duplicateGroups', total, [formatNumber(total)])}</p>}
      </header>
      {total === 0 && (
        <div class="empty empty-part">
          <LibraryIcon name="check" size={28} />
          <h2>{i18n.t('library.noDuplicates')}</h2>
        </div>
      )}
      <ul class="duplicate-list">
        {groups.map((group) => {
          const [first] = group.clips;
          if (!first) return null;
          return (
            <li key={first.id} class="duplicate" style={{ '--tone': rowTone(first) }}>
              <p class="row-quote" lang={first.citation.language}>
                {first.quote.slice(0, 400)}
              </p>
              <ul class="lines">
                {group.clips.slice(0, MOST_LINES).map((clip) => (
                  <DuplicateLine key={clip.id} clip={clip} onDelete={() => onDelete(clip)} />
                ))}
                {group.clips.length > MOST_LINES && (
                  <li class="line soft">{i18n.t('library.moreValues', [formatNumber(group.clips.length - MOST_LINES)])}</li>
                )}
              </ul>
              <p class="duplicate-foot">
                <button type="button" class="button" onClick={() => onMerge(group)}>
                  {i18n.t('library.mergeClips')}
                </button>
                <span class="soft">{i18n.t(group.samePage ? 'library.onSamePage' : 'library.onSeveralPages')}</span>
              </p>
            </li>
          );
        })}
      </ul>
      {groups.length < total && (
        <button type="button" class="button" onClick={onMore}>
          {i18n.t('library.moreValues', [formatNumber(total - groups.length)])}
        </button>
      )}
    </div>
  );
}

function DuplicateLine({ clip, onDelete }: { clip: Clip; onDelete(): void }) {
  const citation = citationOf(clip);
  return (
    <li class="line-row">
      <a class="line" href={placeHref('clips', '', { clip: clip.id })}>
        <span class="line-main">
          <span class="line-name">{siteName(citation)}</span>
          <span class="line-note">{[citation.title, clip.note, clip.tags.join(', ')].filter((text) => text !== '').join(' · ')}</span>
        </span>
        <span class="soft line-time">{formatTime(clip.created)}</span>
      </a>
      <button
        type="button"
        class="icon-button icon-button-danger"
        aria-label={i18n.t('clip.delete')}
        title={i18n.t('clip.delete')}
        onClick={onDelete}
      >
        <LibraryIcon name="trash" />
      </button>
    </li>
  );
}
