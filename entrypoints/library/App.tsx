import { useEffect, useState } from 'preact/hooks';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { placeHref } from '../../components/library/place.ts';
import { Unloaded } from '../../components/library/Unloaded.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import { i18n } from '#i18n';
import { useLibraryPlace } from '../../hooks/use-library-place.ts';
import type { Database } from '../../storage/database.ts';
import { SECTIONS } from './routes.tsx';
import { useSection } from './use-section.ts';

/** Wires the library: the address says which section is shown, and the section all the rest. */
export function App({ db }: { db: Database }) {
  const [place, go] = useLibraryPlace();
  const [toast, say] = useState<ToastMessage | null>(null);
  const section = SECTIONS.find(({ name }) => name === place.section) ?? SECTIONS[0]!;
  const loaded = useSection(section);
  const title = section.title();

  useEffect(() => {
    document.title = `${title} – ${i18n.t('extName')}`;
  }, [title]);
  // A reader who follows a link by keyboard goes on from what it led to.
  useEffect(() => {
    if (document.activeElement?.closest('.rail')) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  }, [place.section, place.item]);

  return (
    <LibraryFrame
      sections={SECTIONS.map(({ name, icon, group, title }) => ({ name, icon, group, title: title(), href: placeHref(name) }))}
      current={section.name}
      collections={[]}
      searches={[]}
      href={location.hash}
      toast={toast}
      onCloseToast={() => say(null)}
      onHelp={() => {}}
    >
      {loaded === 'failed' ? (
        <Unloaded onReload={() => location.reload()} />
      ) : loaded === undefined ? (
        <div class="library-waiting" aria-busy="true" />
      ) : (
        <loaded.Component db={db} place={place} go={go} say={say} />
      )}
    </LibraryFrame>
  );
}
