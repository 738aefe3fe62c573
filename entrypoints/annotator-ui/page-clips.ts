import type { AnchorOutcome } from '../../core/anchoring/selector.ts';
import type { Clip } from '../../core/clips/clip.ts';
import { pageKey } from '../../core/clips/page-key.ts';
import { anchorIn, liveRange } from '../../dom/clips/anchor.ts';
import type { Anchor } from '../../dom/clips/anchor.ts';
import { paintClips } from '../../dom/clips/clip-marks.ts';
import { readPageText } from '../../dom/clips/page-text.ts';
import { showRange } from '../../dom/card/show-range.ts';
import type { ClipTarget, Session } from './session.ts';

/** Changes of the page are gathered this long before passages that were not found are looked for again. */
const SETTLE_MS = 600;

export interface PageClips {
  /** Asks for the clips of this page and finds them in it. */
  refresh: () => Promise<void>;
  outcomes: () => { id: string; outcome: AnchorOutcome }[];
  reveal: (id: string) => Promise<AnchorOutcome>;
  at: (x: number, y: number) => ClipTarget | null;
  clip: (id: string) => Clip | undefined;
  wordsOf: (id: string) => Range | null;
  hold: (range: StaticRange | null) => void;
}

/** The passages that were kept from this page: where they are now, and their marks. */
export function createPageClips({ annotator, stage, signal }: Session): PageClips {
  const targets = new Map<string, ClipTarget>();
  let clips = new Map<string, Clip>();
  let anchors = new Map<string, Anchor>();
  let key = pageKey(location.href);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const anchorAll = () => {
    const anchor = anchorIn(document.body, readPageText(document.body, stage.host));
    anchors = new Map([...clips].map(([id, clip]) => [id, anchor(clip.selectors)]));
    const ranges = new Map<string, StaticRange>();
    for (const [id, { range }] of anchors) if (range) ranges.set(id, range);
    marks.set(ranges);
  };
  const refresh = async () => {
    const turn = (asked += 1);
    key = pageKey(location.href);
    const found = await annotator.ask('clipsOnPage', { url: location.href });
    // Two answers may overtake each other.
    if (turn !== asked || signal.aborted) return;
    clips = new Map(found.map((clip) => [clip.id, clip]));
    anchorAll();
  };
  const isMissing = () => [...anchors.values()].some(({ range }) => liveRange(range) === null);
  const settle = () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (pageKey(location.href) !== key) refresh().catch(() => {});
      else if (isMissing()) anchorAll();
    }, SETTLE_MS);
  };
  const marks = paintClips(() => annotator.root(), { onLost: settle, signal });

  annotator.onChange(settle, signal);
  // Text without a term in it arrives late too. Only while something is missing does a change cost more than this question.
  const observer = new MutationObserver(() => (clips.size > 0 || pageKey(location.href) !== key) && settle());
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    refresh,
    outcomes: () => [...anchors].map(([id, { outcome }]) => ({ id, outcome })),
    async reveal(id) {
      if (!clips.has(id)) await refresh();
      else if (isMissing()) anchorAll();
      const anchor = anchors.get(id);
      const words = liveRange(anchor?.range ?? null);
      if (!anchor || !words) return anchor?.outcome ?? 'orphan';
      showRange(words);
      marks.flash(id);
      return anchor.outcome;
    },
    at(x, y) {
      const id = marks.at(x, y);
      if (id === null || !clips.has(id)) return null;
      if (!targets.has(id)) targets.set(id, { clip: id });
      return targets.get(id) ?? null;
    },
    clip: (id) => clips.get(id),
    wordsOf: (id) => liveRange(anchors.get(id)?.range ?? null),
    hold: marks.hold,
  };
}
