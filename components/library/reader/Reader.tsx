import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnchorOutcome } from '../../../core/anchoring/selector.ts';
import type { Clip, Corrections } from '../../../core/clips/clip.ts';
import type { CitationStyle } from '../../../core/clips/citation-styles.ts';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import type { Snapshot } from '../../../core/clips/snapshot.ts';
import type { Bilingual, ConceptId } from '../../../core/glossary/concept.ts';
import { ClipForm, type ClipFormValues } from '../../ClipForm.tsx';
import { ColourLabel } from '../../clips/ColourLabel.tsx';
import { Icon } from '../../Icon.tsx';
import { clipsHref } from '../clips-href.ts';
import { placeHref } from '../place.ts';
import { ReaderArticle } from './ReaderArticle.tsx';
import { ReaderConcepts } from './ReaderConcepts.tsx';
import { ReaderHistory, type ListedRevision } from './ReaderHistory.tsx';
import { ReaderQuote } from './ReaderQuote.tsx';
import { ReaderSource } from './ReaderSource.tsx';
import { ReaderTools, type ReaderActions } from './ReaderTools.tsx';

export interface ReaderProps extends ReaderActions {
  clip: Clip;
  outcome: AnchorOutcome | undefined;
  /** Newest first. */
  revisions: readonly ListedRevision[];
  names: ReadonlyMap<ConceptId, Bilingual>;
  /** Collections that it is in. */
  collections: readonly { id: string; name: string }[];
  suggestions: readonly string[];
  colourNames: ColourNames;
  isEditing: boolean;
  isBusy: boolean;
  onSubmit(values: ClipFormValues): void;
  onCancel(): void;
  onCorrect(corrections: Corrections): Promise<boolean>;
  onCopyAs(style: CitationStyle): void;
  readArticle(): Promise<readonly Snapshot[]>;
}

/** One clip, with everything that is known of it. */
export function Reader(props: ReaderProps) {
  const { clip, outcome, names, collections, colourNames, isEditing } = props;
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [clip.id]);
  return (
    <article class="reader" aria-label={i18n.t('library.reader')}>
      <ReaderTools {...props} />
      <section ref={scroller} class="reader-body" aria-label={i18n.t('library.passage')}>
        <h2 class="visually-hidden">{clip.citation.title || i18n.t('library.reader')}</h2>
        <ReaderQuote clip={clip} />
        {outcome !== undefined && outcome !== 'exact' && outcome !== 'moved' && (
          <p class="reader-outcome">
            <Icon name="alert" size={14} />
            {i18n.t(`clip.outcome.${outcome}`)}
          </p>
        )}
        {isEditing ? (
          <ClipForm
            key={clip.id}
            note={clip.note}
            tags={clip.tags}
            colour={clip.colour}
            colourNames={colourNames}
            suggestions={props.suggestions}
            submitLabel={i18n.t('clip.saveChanges')}
            busy={props.isBusy}
            autoFocus
            onSubmit={props.onSubmit}
            onCancel={props.onCancel}
          />
        ) : (
          <>
            {clip.note === '' ? (
              <button type="button" class="reader-add" onClick={props.onEdit}>
                {i18n.t('library.addNote')}
              </button>
            ) : (
              <p class="reader-note">{clip.note}</p>
            )}
            {(clip.colour || clip.tags.length > 0) && (
              <div class="reader-marks">
                {clip.colour && <ColourLabel colour={clip.colour} names={colourNames} />}
                {clip.tags.length > 0 && (
                  <ul class="chips" aria-label={i18n.t('clip.tags')}>
                    {clip.tags.map((tag) => (
                      <li key={tag}>
                        <a class="chip chip-link" href={clipsHref('tag', tag)}>
                          <span aria-hidden="true">#</span>
                          {tag}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            )}
          </>
        )}
        <ReaderConcepts concepts={clip.concepts} names={names} />
        <ReaderSource key={clip.id} clip={clip} isBusy={props.isBusy} onCorrect={props.onCorrect} onCopyAs={props.onCopyAs} />
        {clip.snapshot !== undefined && <ReaderArticle key={`${clip.id} article`} clip={clip} read={props.readArticle} />}
        {collections.length > 0 && (
          <section class="reader-part">
            <h3>{i18n.t('library.collections')}</h3>
            <ul class="chips">
              {collections.map(({ id, name }) => (
                <li key={id}>
                  <a class="chip chip-link" href={placeHref('collections', id)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ReaderHistory clip={clip} revisions={props.revisions} onUndo={props.onUndo} />
      </section>
    </article>
  );
}
