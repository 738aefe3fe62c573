import { i18n } from '#i18n';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { rowTone } from '../clips/ClipRow.tsx';
import { siteName } from '../citation-parts.ts';
import { formatDate } from '../../date.ts';

interface DossierClipsProps {
  clips: readonly Clip[];
  hrefOf: (clip: string) => string;
}

const MOST_QUOTE = 400;

/** Clips in time order, under the months they were published in. */
export function DossierClips({ clips, hrefOf }: DossierClipsProps) {
  const months = new Map<string, Clip[]>();
  for (const clip of clips) {
    const month = citationOf(clip).published?.slice(0, 7) ?? '';
    months.set(month, [...(months.get(month) ?? []), clip]);
  }
  return (
    <ol class="dossier-months">
      {[...months].map(([month, inMonth]) => (
        <li key={month}>
          <h3>{month === '' ? i18n.t('library.undated') : formatDate(month)}</h3>
          <ol class="dossier-clips">
            {inMonth.map((clip) => (
              <li key={clip.id}>
                <DossierClip clip={clip} href={hrefOf(clip.id)} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function DossierClip({ clip, href }: { clip: Clip; href: string }) {
  const citation = citationOf(clip);
  return (
    <a class="dossier-clip" href={href} style={{ '--tone': rowTone(clip) }}>
      <span class="row-quote" lang={citation.language}>
        {clip.quote.slice(0, MOST_QUOTE)}
      </span>
      {clip.note !== '' && <span class="dossier-note">{clip.note.slice(0, MOST_QUOTE)}</span>}
      <span class="row-source">
        <span class="row-site">{siteName(citation)}</span>
        <span class="row-date">{formatDate(citation.published ?? clip.created)}</span>
        <span class="row-title" lang={citation.language}>
          {citation.title}
        </span>
      </span>
    </a>
  );
}
