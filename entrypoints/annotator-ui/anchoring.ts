import { eveningText } from '../../core/anchoring/even-text.ts';
import type { Found } from '../../core/anchoring/find-changed.ts';
import type { Sought } from '../../core/anchoring/sought.ts';
import type { Clip } from '../../core/clips/clip.ts';
import { anchorsIn, stillThere, type Anchor, type PageAnchors } from '../../dom/clips/anchor.ts';
import { readingPageText } from '../../dom/clips/page-text.ts';
import { inTurns } from '../../dom/turns.ts';

type Anchors = ReadonlyMap<string, Anchor>;

interface AnchoringOptions {
  own: Element;
  findChanged: (text: string, passages: Sought[]) => Promise<Found[]>;
  /** Called with where everything is, first when the words that are as they were have been found, again when the others have. */
  onFound: (anchors: Anchors) => void;
  signal: AbortSignal;
}

/**
 * Finds clips in the page: exact words here, in slices; what is left over in the background. Returns a function that looks for all
 * of `clips`, but for those that `known` still shows; it resolves when everything is known, or when a later look took over.
 */
export function createAnchoring({ own, findChanged, onFound, signal }: AnchoringOptions) {
  let look = new AbortController();
  let asked = { text: '', ids: '' };
  let answered: readonly Found[] = [];

  return async (clips: ReadonlyMap<string, Clip>, known: Anchors): Promise<void> => {
    look.abort();
    look = new AbortController();
    const turn = AbortSignal.any([look.signal, signal]);
    const result = await inTurns(findExactly(clips, known, own), turn);
    if (!result) return;
    // Drawing hundreds of marks is a task of its own.
    await scheduler.postTask(() => {});
    if (turn.aborted) return;
    const { anchors, page } = result;
    const lost = [...anchors].flatMap(([id, { outcome }]) => {
      const clip = outcome === 'orphan' ? clips.get(id) : undefined;
      const sought = clip && page.sought(clip.selectors, clip.concepts);
      return sought ? [{ id, sought }] : [];
    });
    const ids = lost.map(({ id }) => `${id} ${clips.get(id)!.revision}`).join();
    // A page that changes all the time and not in its text is asked about once.
    const isAsked = asked.text === page.text && asked.ids === ids;
    if (lost.length === 0) return onFound(anchors);
    if (!isAsked) {
      onFound(new Map(anchors));
      const passages = lost.map(({ sought }) => sought);
      const found = await findChanged(page.text, passages).catch(() => null);
      if (!found || turn.aborted) return;
      asked = { text: page.text, ids };
      answered = found;
    }
    lost.forEach(({ id }, i) => answered[i] && anchors.set(id, page.placed(answered[i])));
    onFound(anchors);
  };
}

function* findExactly(
  clips: ReadonlyMap<string, Clip>,
  known: Anchors,
  own: Element,
): Generator<void, { anchors: Map<string, Anchor>; page: PageAnchors }> {
  const text = yield* readingPageText(document.body, own);
  const page = anchorsIn(document.body, text, yield* eveningText(text.text));
  const anchors = new Map<string, Anchor>();
  for (const [id, { selectors }] of clips) {
    yield;
    const before = known.get(id);
    anchors.set(id, before && stillThere(before.range) ? before : page.exactly(selectors));
  }
  return { anchors, page };
}
