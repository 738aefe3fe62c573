import type { ClipIndex } from './clip-index.ts';
import { FLAG } from './search-doc.ts';

/** Clips with the very same words, oldest first. */
export interface DuplicateGroup {
  ids: string[];
  /** All from one page: hardly meant. From several, the words were printed again. */
  samePage: boolean;
}

/** Groups outside the trash, those of one page first, then the larger. */
export function duplicatesIn({ columns, live }: ClipIndex): DuplicateGroup[] {
  const { ids, quoteHash, created, flags, lists } = columns;
  const byHash = new Map<number, number[]>();
  for (let doc = 0; doc < live.length; doc++) {
    if (live[doc] === 0 || (flags[doc]! & FLAG.deleted) !== 0) continue;
    const others = byHash.get(quoteHash[doc]!);
    if (others === undefined) byHash.set(quoteHash[doc]!, [doc]);
    else others.push(doc);
  }
  const pageOf = (doc: number) => lists.page.items[lists.page.ends[doc]! - 1];
  return [...byHash.values()]
    .filter((docs) => docs.length > 1)
    .map((docs) => {
      docs.sort((a, b) => created[a]! - created[b]!);
      return { ids: docs.map((doc) => ids[doc]!), samePage: docs.every((doc) => pageOf(doc) === pageOf(docs[0]!)) };
    })
    .sort((a, b) => Number(b.samePage) - Number(a.samePage) || b.ids.length - a.ids.length);
}
