import { useEffect, useState } from 'preact/hooks';
import { searchClient } from './search/client.ts';

/** Every tag of a clip outside the trash, the most used first; empty until they are known. */
export function useSearchTags(): string[] {
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => {
    const { ask } = searchClient();
    const asked = ask(
      { kind: 'tags' },
      ({ reply }) => reply.kind === 'tags' && setTags((before) => (before.join() === reply.value.join() ? before : reply.value)),
      () => {},
    );
    return () => asked.leave();
  }, []);
  return tags;
}
