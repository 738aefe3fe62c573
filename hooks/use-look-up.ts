import { useEffect, useState } from 'preact/hooks';
import type { NamedConcept } from '../core/lookup/name-index.ts';
import { followAsked } from '../platform/asked.ts';
import type { Database } from '../storage/database.ts';
import { useNameIndex } from './use-name-index.ts';

export interface LookedUp {
  text: string;
  found: readonly NamedConcept[] | undefined;
  onText(text: string): void;
}

/** What the reader asks the glossary for: typed here, or chosen in a page's menu. */
export function useLookUp(db: Database): LookedUp {
  const [text, setText] = useState('');
  const index = useNameIndex(db, text.trim() !== '');
  useEffect(() => {
    const life = new AbortController();
    followAsked(setText, life.signal);
    return () => life.abort();
  }, []);
  return { text, found: index?.find(text), onText: setText };
}
