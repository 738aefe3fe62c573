import type { Clip, ClipConcept } from '../../clips/clip.ts';
import type { Mention, PageContext, TextBlock } from '../../spotting/mention.ts';
import { isSubjectSite } from '../../spotting/subject.ts';
import type { PlanRow } from './plan.ts';

/** `spot` of core/spotting with a lexicon. */
export type SpotOnPage = (blocks: readonly TextBlock[], page: PageContext) => readonly Mention[];

/** A page of more than this is read in parts: whoever waits can stop between them. UTF-16 code units. */
const MOST_TEXT = 200_000;

/**
 * Finds what the passages of a plan mention that another program kept, for it knew nothing of concepts. Those of one page are read
 * together, under its title, for senses are decided over a page. Yields the clips of one page, with their concepts, at a time.
 */
export function* spotConcepts(plan: readonly PlanRow[], spot: SpotOnPage): Generator<Clip[]> {
  const pages = Map.groupBy(plan.flatMap(foreignClip), ({ pageKey }) => pageKey);
  for (const clips of pages.values()) {
    for (const part of inParts(clips)) yield spotted(part, spot);
  }
}

/** What our own files say of concepts is left as it is, none included. */
function foreignClip(row: PlanRow): Clip[] {
  if (row.verdict === 'skip' || row.after.concepts.length > 0 || !row.after.imported) return [];
  return row.verdict === 'add' && row.revisions.length > 0 ? [] : [row.after];
}

/** Of an article on a site that writes of nothing else we have a passage, and not what says so: one name in it has to do. */
const REST_OF_ARTICLE = 'North Korea';

function spotted(clips: readonly Clip[], spot: SpotOnPage): Clip[] {
  const { url, title, language, published } = clips[0]!.citation;
  const texts = [title, ...clips.map(({ quote }) => quote), ...(isSubjectSite(url) ? [REST_OF_ARTICLE] : [])];
  const found = clips.map(() => new Map<string, ClipConcept>());
  for (const { block, start, end, senses } of spot(
    texts.map((text) => ({ text })),
    { url, language, published },
  )) {
    const [{ concept }] = senses;
    const surface = texts[block]!.slice(start, end);
    found[block - 1]?.set(`${concept}\n${surface}`, { concept, surface });
  }
  return clips.map((clip, i) => ({ ...clip, concepts: [...found[i]!.values()] }));
}

function* inParts(clips: readonly Clip[]): Generator<Clip[]> {
  let part: Clip[] = [];
  let size = 0;
  for (const clip of clips) {
    if (part.length > 0 && size + clip.quote.length > MOST_TEXT) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(clip);
    size += clip.quote.length;
  }
  yield part;
}
