import { citationOf } from '../../clips/citation-of.ts';
import type { Citation } from '../../clips/clip.ts';
import type { ClipWithContext } from './format.ts';

/** Clips that cite one and the same page with the same words. At least one. */
export interface PageOfClips {
  citation: Citation;
  clips: ClipWithContext[];
}

/** A page with more clips than this comes in parts: they are held in memory. */
const MOST = 2_000;

/**
 * Clips that stand side by side and cite alike, as one page. Where a reader corrected the citation of one of them, it stands by
 * itself: a bibliography would else lose the one or the other.
 */
export async function* byPage(clips: AsyncIterable<ClipWithContext>): AsyncGenerator<PageOfClips> {
  let open: PageOfClips | undefined;
  let openKey = '';
  for await (const item of clips) {
    const citation = citationOf(item.clip);
    const key = identity(item.clip.pageKey, citation);
    if (open && key === openKey && open.clips.length < MOST) {
      open.clips.push(item);
      continue;
    }
    if (open) yield open;
    open = { citation, clips: [item] };
    openKey = key;
  }
  if (open) yield open;
}

/** Of where the page said so, nothing: it is not cited. Of the address, what tells pages apart. */
function identity(pageKey: string, { title, siteName, authors, published, section, language, canonicalUrl }: Citation): string {
  return JSON.stringify([pageKey, title, siteName, authors, published, section, language, canonicalUrl]);
}
