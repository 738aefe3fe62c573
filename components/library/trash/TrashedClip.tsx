import { i18n } from '#i18n';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { siteName } from '../citation-parts.ts';
import { rowTone } from '../clips/ClipRow.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';

interface TrashedClipProps {
  clip: Clip;
  days: number;
  now: Date;
  onRestore(): void;
  onDelete(): void;
}

export function TrashedClip({ clip, days, now, onRestore, onDelete }: TrashedClipProps) {
  const citation = citationOf(clip);
  const left = daysLeft(clip.deleted ?? clip.modified, days, now);
  return (
    <li class="trash-item" style={{ '--tone': rowTone(clip) }}>
      <div class="collection-body">
        <p class="row-quote" lang={citation.language}>
          {clip.quote.slice(0, 300)}
        </p>
        <p class="row-source">
          <span class="row-site">{siteName(citation)}</span>
          <span class="row-title" lang={citation.language}>
            {citation.title}
          </span>
          <span class="row-date">{i18n.t('library.daysLeft', left)}</span>
        </p>
      </div>
      <button type="button" class="button" onClick={onRestore}>
        {i18n.t('library.restore')}
      </button>
      <button
        type="button"
        class="icon-button icon-button-danger"
        aria-label={i18n.t('library.deleteForGood')}
        title={i18n.t('library.deleteForGood')}
        onClick={onDelete}
      >
        <LibraryIcon name="trash" />
      </button>
    </li>
  );
}

const DAY_MS = 86_400_000;

function daysLeft(deleted: string, days: number, now: Date): number {
  return Math.max(0, Math.ceil(days - (now.getTime() - Date.parse(deleted)) / DAY_MS));
}
