import { useEffect, useState } from 'preact/hooks';
import type { CheckState, StorageFigures } from '../components/library/settings/StorageSetting.tsx';
import { lastBackup, watchLastBackup, type LastBackup } from '../platform/backup-state.ts';
import { checkLibrary } from '../storage/check-library.ts';
import type { Database } from '../storage/database.ts';
import { liveCounts } from '../storage/live-library.ts';
import { useLive } from './use-live.ts';

export interface LibraryStorage {
  figures: StorageFigures | undefined;
  check: CheckState;
  persist(): Promise<boolean>;
  startCheck(): void;
}

/** How much is stored and how safely. */
export function useLibraryStorage(db: Database): LibraryStorage {
  const counts = useLive(() => liveCounts(db), [db]).value;
  const [browserSays, setBrowserSays] = useState<{ used: number | undefined; persisted: boolean }>();
  const [backup, setBackup] = useState<string | null>();
  const [check, setCheck] = useState<CheckState>(null);
  const [run, setRun] = useState(0);

  const look = async () => {
    const [{ usage }, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    setBrowserSays({ used: usage, persisted });
    return persisted;
  };
  useEffect(() => void look(), [counts]);
  useEffect(() => {
    let current = true;
    const tell = (last: LastBackup | null) => current && setBackup(last?.at ?? null);
    lastBackup().then(tell, () => {}); // not told then
    const unwatch = watchLastBackup(tell);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  useEffect(() => {
    if (run === 0) return;
    const life = new AbortController();
    setCheck('running');
    checkLibrary(db, life.signal).then(setCheck, (error: unknown) => {
      if (!life.signal.aborted) setCheck({ looked: 0, problems: [String(error)] });
    });
    return () => life.abort();
  }, [db, run]);

  return {
    figures: counts && browserSays && { ...counts, ...browserSays, lastBackup: backup },
    check,
    persist: async () => {
      await navigator.storage.persist();
      return look();
    },
    startCheck: () => setRun(run + 1),
  };
}
