import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TargetedMouseEvent } from 'preact';
import { i18n } from '#i18n';
import { citationOf } from '../../core/clips/citation-of.ts';
import type { Clip, Corrections } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { passageLink } from '../../core/clips/passage-link.ts';
import { ClipForm, type ClipFormValues } from '../ClipForm.tsx';
import { formatDate } from '../date.ts';
import { Icon } from '../Icon.tsx';
import { CitationEditor } from './CitationEditor.tsx';
import { ClipChips } from './ClipChips.tsx';
import { ColourLabel } from './ColourLabel.tsx';
import { ClipStanding } from './ClipStanding.tsx';
import { Quote } from './Quote.tsx';
import type { Standing } from './standing.ts';

export interface ClipItemActions {
  /** Resolves to whether it was kept; the form stays open, with its words, when it was not. */
  onEdit(clip: Clip, values: ClipFormValues): Promise<boolean>;
  /** Left out where a citation cannot be put right. Resolves to whether it was kept. */
  onCorrect?: ((clip: Clip, corrections: Corrections) => Promise<boolean>) | undefined;
  onDelete(clip: Clip): void;
  onCopy(clip: Clip): void;
  onReveal(clip: Clip): void;
  /** Goes to its place on a page that is not open; left out, its link alone does. */
  onGoTo?: ((clip: Clip) => void) | undefined;
  /** To select it anew on the page that is open. */
  onFindAgain(clip: Clip): void;
}

interface ClipItemProps extends ClipItemActions {
  clip: Clip;
  suggestions: readonly string[];
  colourNames?: ColourNames | undefined;
  /** How it stands on the page that is open; left out for a clip of another page. */
  standing?: Standing | undefined;
  /** It belongs to the page that is open: its source goes without saying. */
  isHere: boolean;
}

/** One kept passage, and everything that can be done with it. */
export function ClipItem({ clip, suggestions, colourNames, standing, isHere, ...actions }: ClipItemProps) {
  const [editing, setEditing] = useState<'note' | 'citation' | null>(null);
  const [busy, setBusy] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef<typeof editing>(null);
  const source = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) (wasEditing.current === 'note' ? edit : source).current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const keep = async (change: Promise<boolean>) => {
    setBusy(true);
    const kept = await change;
    setBusy(false);
    if (kept) setEditing(null);
  };

  return (
    <article class="clip">
      <Quote text={clip.quote} lang={clip.citation.language} />
      <ClipSource clip={clip} isHere={isHere} />
      {standing && <ClipStanding standing={standing} lang={clip.citation.language} onFindAgain={() => actions.onFindAgain(clip)} />}
      {editing === 'citation' ? (
        <CitationEditor
          citation={clip.citation}
          corrections={clip.corrections}
          busy={busy}
          onSave={(corrections) => actions.onCorrect && void keep(actions.onCorrect(clip, corrections))}
          onCancel={() => setEditing(null)}
        />
      ) : editing === 'note' ? (
        <ClipForm
          note={clip.note}
          tags={clip.tags}
          colour={clip.colour}
          colourNames={colourNames}
          suggestions={suggestions}
          submitLabel={i18n.t('clip.saveChanges')}
          busy={busy}
          autoFocus
          onSubmit={(values) => void keep(actions.onEdit(clip, values))}
          onCancel={() => setEditing(null)}
        />
      ) : (
        <>
          {clip.colour && <ColourLabel colour={clip.colour} names={colourNames} />}
          {clip.note !== '' && <p class="clip-note">{clip.note}</p>}
          <ClipChips concepts={clip.concepts} tags={clip.tags} />
          <div class="clip-actions">
            <OpenClip clip={clip} onReveal={standing && isFound(standing) ? actions.onReveal : undefined} onGoTo={actions.onGoTo} />
            <button
              ref={edit}
              type="button"
              class="icon-button"
              aria-label={i18n.t('clip.edit')}
              title={i18n.t('clip.edit')}
              onClick={() => setEditing('note')}
            >
              <Icon name="pencil" />
            </button>
            {actions.onCorrect && (
              <button
                ref={source}
                type="button"
                class="icon-button"
                aria-label={i18n.t('citation.edit')}
                title={i18n.t('citation.edit')}
                onClick={() => setEditing('citation')}
              >
                <Icon name="newspaper" />
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={i18n.t('clip.copy')}
              title={i18n.t('clip.copy')}
              onClick={() => actions.onCopy(clip)}
            >
              <Icon name="copy" />
            </button>
            <button
              type="button"
              class="icon-button icon-button-danger"
              aria-label={i18n.t('clip.delete')}
              title={i18n.t('clip.delete')}
              onClick={() => actions.onDelete(clip)}
            >
              <Icon name="trash" />
            </button>
          </div>
        </>
      )}
    </article>
  );
}

function ClipSource({ clip, isHere }: { clip: Clip; isHere: boolean }) {
  const { created } = clip;
  const citation = citationOf(clip);
  const date = citation.published ? formatDate(citation.published) : i18n.t('clip.savedOn', [formatDate(created)]);
  const site = citation.siteName || hostOf(citation.url);
  return (
    <div class="clip-source">
      {!isHere && (
        <p class="clip-title" lang={citation.language}>
          {citation.title || citation.url}
        </p>
      )}
      <p>{isHere ? i18n.t('clip.savedOn', [formatDate(created)]) : [site, date].filter((part) => part !== '').join(' · ')}</p>
    </div>
  );
}

const isFound = ({ outcome }: Standing) => outcome !== 'orphan' && outcome !== 'ambiguous';

interface OpenClipProps {
  clip: Clip;
  onReveal: ((clip: Clip) => void) | undefined;
  onGoTo: ((clip: Clip) => void) | undefined;
}

function OpenClip({ clip, onReveal, onGoTo }: OpenClipProps) {
  if (onReveal)
    return (
      <button type="button" class="clip-open" onClick={() => onReveal(clip)}>
        {i18n.t('clip.show')}
        <Icon name="site" size={14} />
      </button>
    );
  const link = passageLink(clip.citation.url, clip.fragment);
  if (link === null) return null;
  const onClick = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    // With a key held the browser opens it as the reader wants.
    if (!onGoTo || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGoTo(clip);
  };
  return (
    <a class="clip-open" href={link} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {i18n.t(onGoTo || link.includes(':~:') ? 'clip.open' : 'clip.openPage')}
      <Icon name="open" size={14} />
    </a>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
