import { useState } from 'preact/hooks';
import type { ClipItemActions } from '../../components/clips/ClipItem.tsx';
import { placeHref } from '../../components/library/place.ts';
import { pageKey } from '../../core/clips/page-key.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { i18n } from '#i18n';
import { useActiveTab } from '../../hooks/use-active-tab.ts';
import { useColourNames } from '../../hooks/use-colour-names.ts';
import { useClipActions } from '../../hooks/use-clip-actions.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import type { ExportedClips } from '../../hooks/run-export.ts';
import { useLive } from '../../hooks/use-live.ts';
import { usePageView } from '../../hooks/use-page-view.ts';
import { useReaderChoices } from '../../hooks/use-reader-choices.ts';
import { useSelectedPassage } from '../../hooks/use-selected-passage.ts';
import { useSiteOff } from '../../hooks/use-site-off.ts';
import { useStorageState } from '../../hooks/use-storage-state.ts';
import { sendToPage } from '../../messaging/client.ts';
import { annotateOnce, grantEverySite, grantSite, sitePattern } from '../../platform/access.ts';
import type { Database } from '../../storage/database.ts';
import { failureOf } from '../../storage/failure.ts';
import { openSidePanel } from '../../platform/side-panel.ts';
import { openLibrary } from '../../platform/library-tab.ts';
import { forgetUnsaved, rememberUnsaved } from '../../platform/unsaved.ts';
import { leave } from './leave.ts';
import { livePage } from '../../storage/standings.ts';
import { liveClipsOnPage, liveRecentClips, liveTags } from '../../storage/live.ts';

const RECENT = 12;

/** Wires the popup: what it shows comes from the page, the settings and the database; what it changes goes to the background. */
export function App({ db }: { db: Database }) {
  const tab = useActiveTab();
  const url = tab?.url;
  const hostname = url !== undefined && sitePattern(url) !== null ? new URL(url).hostname : undefined;
  const [off, setOff] = useSiteOff(hostname);
  const page = usePageView(tab, off);
  const clips = useClipActions();
  const colourNames = useColourNames();
  const [choices, takeBack] = useReaderChoices(tab);

  const pageUrl = page.answer.kind === 'answered' ? page.answer.state.url : url;
  const key = pageUrl === undefined ? undefined : pageKey(pageUrl);
  const pageClips = useLive(() => (key === undefined ? null : liveClipsOnPage(db, key)), [db, key]);
  const article = useLive(() => (key === undefined ? null : livePage(db, key)), [db, key]).value;
  const storage = useStorageState();
  const recent = useLive(() => liveRecentClips(db, RECENT), [db]);
  const tags = useLive(() => liveTags(db), [db]);

  const [query, setQuery] = useState('');
  const [out, setOut] = useState<ExportedClips | null>(null);
  // Loaded when they are first wanted: the popup opens without them.
  const Found = useLoaded(query !== '', () => import('./FoundClips.tsx').then(({ FoundClips }) => FoundClips));
  const Export = useLoaded(out !== null, () => import('../library/ExportPane.tsx').then(({ ExportPane }) => ExportPane));

  // Where clips cannot be read, a passage is offered all the same: it can be copied.
  const known = pageClips.value ?? (pageClips.error === undefined ? undefined : []);
  const [selected, dropSelected] = useSelectedPassage(tab?.id, page.answer, known);

  const readFailure = recent.error === undefined ? null : (failureOf(recent.error) ?? 'storage-blocked');
  const letIn = async (granted: Promise<unknown>) => {
    if (!tab || (await granted) === false) return;
    await annotateOnce(tab.id).catch(() => {});
    await page.ask();
  };

  const onPage = async (question: (tab: number) => Promise<boolean>) => {
    if (!tab) return;
    if (await question(tab.id).catch(() => false)) leave(tab.id);
    else clips.say(i18n.t('popup.notFoundOnPage'));
  };
  const clipActions: ClipItemActions = {
    onEdit: (clip, values) => clips.edit(clip.id, values),
    onCorrect: (clip, corrections) => clips.correct(clip.id, corrections),
    onDelete: (clip) => void clips.remove(clip),
    onCopy: (clip) => void clips.copy(clip),
    onReveal: ({ id }) => void onPage(async (tab) => (await sendToPage(tab, 'revealClip', { id })) !== 'orphan'),
    onGoTo: async (clip) => {
      if (!(await clips.goTo(clip.id))) clips.say(i18n.t('popup.notFoundOnPage'));
    },
    onFindAgain: ({ id }) => void onPage((tab) => sendToPage(tab, 'findAgain', { id }).then(() => true)),
  };

  return (
    <>
      <PopupView
        site={hostname === undefined || off === undefined ? undefined : { hostname, off }}
        page={page.view}
        selected={selected}
        isPrivate={tab?.isPrivate ?? false}
        pageClips={pageClips.value}
        recentClips={recent.value}
        suggestions={tags.value ?? []}
        choices={choices}
        colourNames={colourNames}
        article={article?.since === undefined ? undefined : { since: article.since, changes: article.changes ?? [] }}
        storage={storage}
        failure={clips.failure ?? readFailure}
        toast={clips.done}
        onSwitchSite={async (value) => {
          clips.clear();
          await setOff(value);
          await page.ask();
        }}
        onSaveSelected={async (draft, values) => {
          const kept = await clips.save({ ...draft, ...values }, tab?.id);
          if (kept) {
            dropSelected();
            await forgetUnsaved();
          }
          return kept;
        }}
        onDraft={(values) => selected && void rememberUnsaved(selected, values)}
        onCopySelected={(draft) => void clips.copy(draft)}
        onRevealTerm={({ concept }) => void onPage((tab) => sendToPage(tab, 'revealTerm', { concept: concept.id }))}
        {...clipActions}
        onTakeBack={async (choice) => {
          const done = await takeBack(choice);
          clips.say(i18n.t(done ? 'choice.undone' : 'choice.failed'));
          if (done) await page.ask();
        }}
        onCloseToast={clips.clear}
        // The gesture is the click's: nothing may be waited for before.
        onOpenPanel={() => void openSidePanel({ id: tab?.id, windowId: tab?.windowId }).then(() => window.close())}
        onOpenLibrary={() => void openLibrary().then(() => window.close())}
        // Straight from the click, without an `await` before: Firefox shows its question only then.
        onOnce={() => void letIn(Promise.resolve(true))}
        onSite={() => void letIn(grantSite(url ?? ''))}
        onEverySite={() => void letIn(grantEverySite())}
        query={query}
        found={
          Found && (
            <Found
              query={query}
              suggestions={tags.value ?? []}
              colourNames={colourNames}
              onLibrary={(text) => void openLibrary(placeHref('clips', '', { q: text })).then(() => window.close())}
              {...clipActions}
            />
          )
        }
        onQuery={setQuery}
        onExport={() => setOut({ ids: (pageClips.value ?? []).map(({ id }) => id), title: tab?.title || hostname || 'Sidelight' })}
      />
      {out && Export && <Export db={db} what={out} count={out.ids.length} asDownload onClose={() => setOut(null)} />}
    </>
  );
}
