import MiniSearch from 'minisearch';
import type { Clip } from '../../../core/clips/clip.ts';
import { addSegments, emptyIndex } from '../../../core/search/clip-index.ts';
import { NO_NAMES } from '../../../core/search/concept-names.ts';
import { findClips } from '../../../core/search/find-clips.ts';
import { searchDoc } from '../../../core/search/search-doc.ts';
import { segmentBuilder } from '../../../core/search/build-segment.ts';
import { wordsOf } from '../../../core/search/words.ts';
import { TEXT_FIELDS } from '../../../core/search/search-doc.ts';

const SEGMENT = 2_000;
const TIMES = 5;

export interface AgainstPeer {
  query: string;
  oursMs: number;
  peerMs: number;
}

/**
 * The same words of the same clips in our index and in the best known search library: ours also counts facets and sorts, and the
 * last word may go on in both.
 */
export function againstPeer(clips: readonly Clip[], queries: readonly string[]): AgainstPeer[] {
  const index = emptyIndex();
  const peer = new MiniSearch({ fields: [...TEXT_FIELDS], tokenize: wordsOf, processTerm: (word) => word });
  for (let from = 0; from < clips.length; from += SEGMENT) {
    const builder = segmentBuilder();
    for (const clip of clips.slice(from, from + SEGMENT)) {
      const doc = searchDoc(clip);
      builder.add(doc);
      peer.add({ id: doc.id, ...Object.fromEntries(TEXT_FIELDS.map((field, i) => [field, doc.texts[i]])) });
    }
    addSegments(index, [{ id: from, segment: builder.finish() }], () => 'unseen');
  }
  const context = { names: NO_NAMES, collections: [], language: 'en' as const, orders: { version: -1 } };
  return queries.map((query) => {
    const last = wordsOf(query).length - 1;
    return {
      query,
      oursMs: best(() => findClips(index, query, 'relevance', context)),
      peerMs: best(() => peer.search(query, { combineWith: 'AND', prefix: (_, i) => i === last })),
    };
  });
}

function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TIMES; i++) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}
