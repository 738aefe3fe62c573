import { useEffect, useState } from 'preact/hooks';
import type { DuplicateGroup } from '../core/search/duplicates.ts';
import { searchClient } from './search/client.ts';

/** Clips outside the trash that hold the very same words; null until all are known. */
export function useSearchDuplicates(): DuplicateGroup[] | null {
  const [groups, setGroups] = useState<DuplicateGroup[] | null>(null);
  useEffect(() => {
    const { ask, begin } = searchClient();
    const asked = ask(
      { kind: 'duplicates' },
      ({ reply, isReady }) => isReady && reply.kind === 'duplicates' && setGroups(reply.value),
      () => {},
    );
    begin();
    return () => asked.leave();
  }, []);
  return groups;
}
