import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import type { Clip, ClipDraft } from '../../core/clips/clip.ts';
import type { ClipFormValues } from '../ClipForm.tsx';
import { ArticleDiff, type ArticleDiffProps } from '../clips/ArticleDiff.tsx';
import type { ClipItemActions } from '../clips/ClipItem.tsx';
import { ClipList } from '../clips/ClipList.tsx';
import { failureText, type NamedFailure } from '../failure-text.ts';
import { Notice } from '../Notice.tsx';
import { StorageNotice, type StorageNoticeProps } from '../StorageNotice.tsx';
import { SearchField } from '../SearchField.tsx';
import { Toast, type ToastMessage } from '../Toast.tsx';
import type { AccessActions } from './AccessPanel.tsx';
import { ChoicesSection, type ListedChoice } from './ChoicesSection.tsx';
import { PageSection } from './PageSection.tsx';
import type { ListedTerm, PageView } from './PageView.ts';
import { PopupHeader } from './PopupHeader.tsx';
import { SelectedPassage } from './SelectedPassage.tsx';

export interface PopupViewProps extends AccessActions, ClipItemActions {
  site?: { hostname: string; off: boolean } | undefined;
  page: PageView;
  selected: ClipDraft | null;
  isPrivate: boolean;
  /** `undefined` until they are known. */
  pageClips: readonly Clip[] | undefined;
  recentClips: readonly Clip[] | undefined;
  suggestions: readonly string[];
  colourNames?: ColourNames | undefined;
  choices: readonly ListedChoice[];
  /** How the article differs from when a passage of it was kept. */
  article?: ArticleDiffProps | undefined;
  storage?: StorageNoticeProps | undefined;
  failure: NamedFailure | null;
  toast: ToastMessage | null;
  onSwitchSite(off: boolean): void;
  onSaveSelected(draft: ClipDraft, values: ClipFormValues): Promise<boolean>;
  onDraft(values: ClipFormValues): void;
  onCopySelected(draft: ClipDraft): void;
  onRevealTerm(term: ListedTerm): void;
  onTakeBack(choice: ListedChoice): void;
  onCloseToast(): void;
  onOpenLibrary(): void;
  onOpenPanel(): void;
  /** A search over all clips; what it finds stands in place of the rest. */
  query: string;
  found: ComponentChildren;
  onQuery(query: string): void;
  onExport(): void;
}

/** The whole popup, from what is known to what is asked for. */
export function PopupView(props: PopupViewProps) {
  const { page, selected, pageClips = [], recentClips, suggestions, failure } = props;
  const clipActions = {
    onEdit: props.onEdit,
    onCorrect: props.onCorrect,
    onDelete: props.onDelete,
    onCopy: props.onCopy,
    onReveal: props.onReveal,
    onGoTo: props.onGoTo,
    onFindAgain: props.onFindAgain,
  };
  const elsewhere = recentClips?.filter(({ id }) => !pageClips.some((clip) => clip.id === id)) ?? [];
  const standings = page.kind === 'on' ? page.standings : undefined;
  return (
    <>
      <PopupHeader
        site={props.site}
        canSwitch={page.kind !== 'no-access' && page.kind !== 'cannot'}
        onSwitch={props.onSwitchSite}
        onOpenLibrary={props.onOpenLibrary}
        onOpenPanel={props.onOpenPanel}
      />
      <main>
        {props.storage && <StorageNotice {...props.storage} />}
        {failure && (
          <Notice icon="alert" tone="problem" title={failureText(failure)}>
            {selected && (
              <button type="button" class="button" onClick={() => props.onCopySelected(selected)}>
                {i18n.t('popup.copyInstead')}
              </button>
            )}
          </Notice>
        )}
        {selected && (
          <SelectedPassage
            draft={selected}
            suggestions={suggestions}
            colourNames={props.colourNames}
            isPrivate={props.isPrivate}
            onCopy={props.onCopySelected}
            onSave={props.onSaveSelected}
            onDraft={props.onDraft}
          />
        )}
        {pageClips.length > 0 && (
          <section class="section" aria-labelledby="page-clips-title">
            <h2 id="page-clips-title">
              {i18n.t('popup.pageClips')}
              <span class="count">{pageClips.length}</span>
            </h2>
            <button type="button" class="link-button popup-export" onClick={props.onExport}>
              {i18n.t('popup.exportThese')}
            </button>
            {props.article && <ArticleDiff {...props.article} />}
            <ClipList
              label={i18n.t('popup.pageClips')}
              clips={pageClips}
              standings={standings}
              isHere
              suggestions={suggestions}
              colourNames={props.colourNames}
              {...clipActions}
            />
          </section>
        )}
        <PageSection
          page={page}
          hostname={props.site?.hostname ?? ''}
          onRevealTerm={props.onRevealTerm}
          onOnce={props.onOnce}
          onSite={props.onSite}
          onEverySite={props.onEverySite}
        />
        {(recentClips?.length ?? 0) > 0 && (
          <section class="section" aria-labelledby="recent-title">
            <h2 id="recent-title">{props.query === '' ? i18n.t('popup.recent') : i18n.t('popup.results')}</h2>
            <SearchField label={i18n.t('popup.search')} text={props.query} onText={props.onQuery} />
            {props.query !== '' ? (
              props.found
            ) : (
              <ClipList
                label={i18n.t('popup.recent')}
                clips={elsewhere}
                suggestions={suggestions}
                colourNames={props.colourNames}
                {...clipActions}
              />
            )}
          </section>
        )}
        {recentClips?.length === 0 && !selected && page.kind === 'on' && (
          <p class="section-empty popup-hint">{i18n.t('popup.howToKeep')}</p>
        )}
        <ChoicesSection hostname={props.site?.hostname ?? ''} choices={props.choices} onTakeBack={props.onTakeBack} />
      </main>
      <Toast message={props.toast} onClose={props.onCloseToast} />
    </>
  );
}
