import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupReminder } from '../../components/library/backup/BackupReminder.tsx';
import { KeysDialog } from '../../components/library/dialogs/KeysDialog.tsx';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { placeHref } from '../../components/library/place.ts';
import { Unloaded } from '../../components/library/Unloaded.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import { useAutomaticBackups, useOverdueBackup } from '../../hooks/use-backup-plan.ts';
import { useLibraryDoing } from '../../hooks/use-library-doing.ts';
import { useLibraryPlace } from '../../hooks/use-library-place.ts';
import { useLibraryShortcuts } from '../../hooks/use-library-shortcuts.ts';
import { useLive } from '../../hooks/use-live.ts';
import type { Database } from '../../storage/database.ts';
import { liveCollections, liveSearches } from '../../storage/live-library.ts';
import { SECTIONS } from './routes.tsx';
import { useSection } from './use-section.ts';

/** Wires the library: the address says which section is shown, and the section all the rest. */
export function App({ db }: { db: Database }) {
  const [place, go] = useLibraryPlace();
  const [toast, say] = useState<ToastMessage | null>(null);
  const doing = useLibraryDoing(say);
  const [isHelp, setHelp] = useState(false);
  const section = SECTIONS.find(({ name }) => name === place.section) ?? SECTIONS[0]!;
  const loaded = useSection(section);
  const isOverdue = useOverdueBackup(db);
  useAutomaticBackups(db);
  const title = section.title();
  const collections = useLive(() => liveCollections(db), [db]).value ?? [];
  const searches = useLive(() => liveSearches(db), [db]).value ?? [];

  useEffect(() => {
    document.title = `${title} – ${i18n.t('extName')}`;
  }, [title]);
  // A reader who follows a link by keyboard goes on from what it led to.
  useEffect(() => {
    const at = document.activeElement;
    if (at === document.body || at?.closest('.rail')) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  }, [place.section, place.item]);
  useLibraryShortcuts(new Map(SECTIONS.flatMap(({ key, name }) => (key === '' ? [] : [[key, () => go(placeHref(name))] as const]))), {
    '?': () => setHelp(true),
    z: doing.undo,
  });

  const shown = SECTIONS.filter(({ group }) => group !== 'hidden');
  return (
    <>
      <LibraryFrame
        sections={shown.map(({ name, icon, group, title }) => ({
          name,
          icon,
          group: group === 'keep' ? 'keep' : 'work',
          title: title(),
          href: placeHref(name),
        }))}
        current={section.under ?? section.name}
        collections={collections.map(({ id, name, items }) => ({
          id,
          title: name,
          href: placeHref('collections', id),
          count: items.length,
        }))}
        searches={searches.map(({ id, name, query }) => ({ id, title: name, href: placeHref('clips', '', { q: query }) }))}
        href={location.hash}
        notice={isOverdue && section.name !== 'backup' && <BackupReminder />}
        toast={toast}
        onCloseToast={() => say(null)}
        onHelp={() => setHelp(true)}
      >
        {loaded === 'failed' ? (
          <Unloaded onReload={() => location.reload()} />
        ) : loaded === undefined ? (
          <div class="library-waiting" aria-busy="true" />
        ) : (
          <loaded.Component key={section.name} db={db} place={place} go={go} say={say} doing={doing} />
        )}
      </LibraryFrame>
      {isHelp && (
        <KeysDialog
          sections={shown.filter(({ key }) => key !== '').map(({ key, title }) => ({ keys: ['g', key], does: title() }))}
          onClose={() => setHelp(false)}
        />
      )}
    </>
  );
}
