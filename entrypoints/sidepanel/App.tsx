import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PanelView } from '../../components/panel/PanelView.tsx';
import { pageKey } from '../../core/clips/page-key.ts';
import { dossier } from '../../core/dossier/dossier.ts';
import { useClipActions } from '../../hooks/use-clip-actions.ts';
import { useColourNames } from '../../hooks/use-colour-names.ts';
import { useDossierMap } from '../../hooks/use-dossier-map.ts';
import { useDossierOut } from '../../hooks/use-dossier-out.ts';
import { useFollowedTab } from '../../hooks/use-followed-tab.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useLookUp } from '../../hooks/use-look-up.ts';
import { usePageNews } from '../../hooks/use-page-news.ts';
import { usePageView } from '../../hooks/use-page-view.ts';
import { useSiteOff } from '../../hooks/use-site-off.ts';
import { addSpelling } from '../../hooks/add-spelling.ts';
import { sendToPage } from '../../messaging/client.ts';
import { annotateOnce, grantEverySite, grantSite, sitePattern } from '../../platform/access.ts';
import { openLibrary } from '../../platform/library-tab.ts';
import type { Database } from '../../storage/database.ts';
import { failureOf } from '../../storage/failure.ts';
import { liveClipsOnPage, liveTags } from '../../storage/live.ts';
import { livePage } from '../../storage/standings.ts';

/** Wires the panel: it follows the tab in front, and says of its article what the page, the glossary and the clips know. */
export function App({ db }: { db: Database }) {
  const tab = useFollowedTab();
  const url = tab?.url;
  const hostname = url !== undefined && sitePattern(url) !== null ? new URL(url).hostname : undefined;
  const [off] = useSiteOff(hostname);
  const page = usePageView(tab, off);
  const clips = useClipActions();
  const colourNames = useColourNames();
  const lookUp = useLookUp(db);
  const [current, setCurrent] = useState<string | null>(null);
  usePageNews(tab?.id, ({ concept }) => {
    if (concept === undefined) void page.ask();
    else setCurrent(concept);
  });

  const pageUrl = page.answer.kind === 'answered' ? page.answer.state.url : url;
  const key = pageUrl === undefined ? undefined : pageKey(pageUrl);
  const pageClips = useLive(() => (key === undefined ? null : liveClipsOnPage(db, key)), [db, key]);
  const tags = useLive(() => liveTags(db), [db]);
  const seen = useLive(() => (key === undefined ? null : livePage(db, key)), [db, key]).value;

  const article = useMemo(
    () => dossier({ title: tab?.title ?? '', url: pageUrl ?? '' }, page.view.kind === 'on' ? page.view.terms : [], pageClips.value ?? []),
    [tab?.title, pageUrl, page.view, pageClips.value],
  );
  const map = useDossierMap(article.parts.places);
  const out = useDossierOut(article, clips.say);
  const readFailure = pageClips.error === undefined ? null : (failureOf(pageClips.error) ?? 'storage-blocked');

  const letIn = async (granted: Promise<unknown>) => {
    if (!tab || (await granted) === false) return;
    const isIn = await annotateOnce(tab.id).then(
      () => true,
      () => false,
    );
    if (!isIn) clips.say(i18n.t('panel.pressButton'));
    await page.ask();
  };
  const onPage = async (question: (tab: number) => Promise<boolean>) => {
    if (tab && !(await question(tab.id).catch(() => false))) clips.say(i18n.t('popup.notFoundOnPage'));
  };

  return (
    <PanelView
      page={page.view}
      hostname={hostname ?? ''}
      dossier={article}
      map={map}
      current={current}
      lookUp={{
        ...lookUp,
        onAdd: (name) => void openLibrary(`#/own?name=${encodeURIComponent(name)}`),
        onSpelling: (concept, spelling) =>
          void addSpelling(db, concept, spelling).then((isKept) => isKept && clips.say(i18n.t('own.spellingSaved'))),
      }}
      suggestions={tags.value ?? []}
      colourNames={colourNames}
      article={seen?.since === undefined ? undefined : { since: seen.since, changes: seen.changes ?? [] }}
      failure={clips.failure ?? readFailure}
      toast={clips.done}
      onOpen={setCurrent}
      onRevealTerm={(concept) => {
        setCurrent(concept);
        void onPage((id) => sendToPage(id, 'revealTerm', { concept }));
      }}
      onLibrary={(concept) => void openLibrary(`#/concepts/${concept}`)}
      onEdit={(clip, values) => clips.edit(clip.id, values)}
      onDelete={(clip) => void clips.remove(clip)}
      onCopy={(clip) => void clips.copy(clip)}
      onReveal={(clip) => void onPage(async (id) => (await sendToPage(id, 'revealClip', { id: clip.id })) !== 'orphan')}
      onFindAgain={(clip) => void onPage((id) => sendToPage(id, 'findAgain', { id: clip.id }).then(() => true))}
      onCopyDossier={() => void out.copy()}
      onSaveDossier={() => void out.save()}
      onCloseToast={clips.clear}
      // Straight from the click, without an `await` before: Firefox shows its question only then.
      onOnce={() => void letIn(Promise.resolve(true))}
      onSite={() => void letIn(grantSite(url ?? ''))}
      onEverySite={() => void letIn(grantEverySite())}
    />
  );
}
