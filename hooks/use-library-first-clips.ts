import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../core/clips/clip.ts';
import type { ClipSort } from '../core/search/clip-search.ts';
import { useClipSearch } from './use-clip-search.ts';

const AT_ONCE = 40;

/** The first clips of a result, and a way to more of them. Those there were stay until the new ones are read. */
export function useLibraryFirstClips(query: string, sort: ClipSort): { clips: readonly Clip[]; more: () => void } {
  const { rows, version } = useClipSearch(query, sort);
  const [most, setMost] = useState(AT_ONCE);
  const [clips, setClips] = useState<readonly Clip[]>([]);
  useEffect(() => {
    let current = true;
    void rows(0, most).then(
      (read) => current && setClips(read),
      () => {}, // what there was stays
    );
    return () => {
      current = false;
    };
  }, [rows, version, most]);
  return { clips, more: () => setMost(most + AT_ONCE * 2) };
}
