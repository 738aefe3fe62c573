import { i18n } from '#i18n';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { DOSSIER_PARTS, type Dossier } from '../../core/dossier/dossier.ts';
import type { MapBase } from '../../core/map/base.ts';
import type { Spot } from '../../core/map/locate.ts';
import { ArticleDiff, type ArticleDiffProps } from '../clips/ArticleDiff.tsx';
import type { ClipItemActions } from '../clips/ClipItem.tsx';
import { ClipList } from '../clips/ClipList.tsx';
import { failureText, type NamedFailure } from '../failure-text.ts';
import { Notice } from '../Notice.tsx';
import type { AccessActions } from '../popup/AccessPanel.tsx';
import { PageSection } from '../popup/PageSection.tsx';
import type { PageView } from '../popup/PageView.ts';
import { Toast, type ToastMessage } from '../Toast.tsx';
import { DossierMap } from './DossierMap.tsx';
import { LookUp, type LookUpProps } from './LookUp.tsx';
import { TermList } from './TermList.tsx';

export interface PanelViewProps extends AccessActions, ClipItemActions {
  page: PageView;
  hostname: string;
  dossier: Dossier;
  map: { base: MapBase; spots: readonly Spot[] } | null;
  current: string | null;
  lookUp: Omit<LookUpProps, 'current' | 'onOpen' | 'onLibrary'>;
  suggestions: readonly string[];
  colourNames: ColourNames | undefined;
  /** How the article differs from when a passage of it was kept. */
  article?: ArticleDiffProps | undefined;
  failure: NamedFailure | null;
  toast: ToastMessage | null;
  onOpen(concept: string | null): void;
  onRevealTerm(concept: string): void;
  onLibrary(concept: string): void;
  onCopyDossier(): void;
  onSaveDossier(): void;
  onCloseToast(): void;
}

/** The article of the tab: who, which bodies, where, what else, and what was kept of it. */
export function PanelView(props: PanelViewProps) {
  const { page, dossier, map, current } = props;
  const isEmpty = page.kind === 'on' && DOSSIER_PARTS.every((part) => dossier.parts[part].length === 0);
  const terms = { current, onOpen: props.onOpen, onReveal: props.onRevealTerm, onLibrary: props.onLibrary };
  return (
    <>
      <header class="panel-header">
        <h1>{dossier.title || 'Sidelight'}</h1>
        {props.hostname !== '' && <p class="popup-site">{props.hostname}</p>}
        <LookUp {...props.lookUp} current={current} onOpen={props.onOpen} onLibrary={props.onLibrary} />
      </header>
      <main>
        {props.failure && <Notice icon="alert" tone="problem" title={failureText(props.failure)} />}
        {(page.kind !== 'on' || isEmpty) && (
          <PageSection
            page={page}
            hostname={props.hostname}
            onRevealTerm={({ concept }) => props.onRevealTerm(concept.id)}
            onOnce={props.onOnce}
            onSite={props.onSite}
            onEverySite={props.onEverySite}
          />
        )}
        {page.kind === 'on' && !isEmpty && (
          <>
            {map && map.spots.length > 0 && (
              <DossierMap base={map.base} spots={map.spots} current={current} locale={i18n.t('uiLanguage')} onPick={props.onRevealTerm} />
            )}
            {DOSSIER_PARTS.map((part) => (
              <TermList key={part} part={part} terms={dossier.parts[part]} {...terms} />
            ))}
          </>
        )}
        {dossier.clips.length > 0 && (
          <section class="section" aria-labelledby="panel-clips">
            <h2 id="panel-clips">
              {i18n.t('popup.pageClips')}
              <span class="count">{dossier.clips.length}</span>
            </h2>
            {props.article && <ArticleDiff {...props.article} />}
            <ClipList
              label={i18n.t('popup.pageClips')}
              clips={dossier.clips}
              standings={page.kind === 'on' ? page.standings : undefined}
              isHere
              suggestions={props.suggestions}
              colourNames={props.colourNames}
              onEdit={props.onEdit}
              onDelete={props.onDelete}
              onCopy={props.onCopy}
              onReveal={props.onReveal}
              onFindAgain={props.onFindAgain}
            />
          </section>
        )}
        {page.kind === 'on' && (!isEmpty || dossier.clips.length > 0) && (
          <footer class="panel-foot">
            <button type="button" class="button" onClick={props.onCopyDossier}>
              {i18n.t('panel.copy')}
            </button>
            <button type="button" class="button" onClick={props.onSaveDossier}>
              {i18n.t('panel.savePage')}
            </button>
          </footer>
        )}
      </main>
      <Toast message={props.toast} onClose={props.onCloseToast} />
    </>
  );
}
