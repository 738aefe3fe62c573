import type { AnchorOutcome } from '../../core/anchoring/selector.ts';
import type { DiffPart } from '../../core/anchoring/word-diff.ts';
import type { Clip } from '../../core/clips/clip.ts';
import { COLOUR_TONES, PLAIN_TONE } from '../../core/clips/colour-tones.ts';
import { pageKey } from '../../core/clips/page-key.ts';
import { pageAddress } from '../../dom/clips/page-address.ts';
import { liveRange, stillThere } from '../../dom/clips/anchor.ts';
import type { Anchor } from '../../dom/clips/anchor.ts';
import { paintClips, type ClipMark } from '../../dom/clips/clip-marks.ts';
import { showRange } from '../../dom/card/show-range.ts';
import type { ClipState } from '../../messaging/protocol.ts';
import { unionOfRanges } from '../../dom/clips/union.ts';
import { createClipStack } from './clip-stack.ts';
import { createAnchoring } from './anchoring.ts';
import { createPageReport } from './page-report.ts';
import type { ClipTarget, Session } from './session.ts';

/** Changes of the page are gathered this long before passages that were not found are looked for again. */
const SETTLE_MS = 600;
/** Each look that finds nothing new doubles it: a page that never rests is not read all the time for words that left it. */
const MOST_SETTLE_MS = 10_000;

export interface PageClips {
  /** Asks for the clips of this page and finds them in it. */
  refresh: () => Promise<void>;
  states: () => ClipState[];
  reveal: (id: string) => Promise<AnchorOutcome>;
  /** Shows the nearest words to a passage that was not found; false when there are none. */
  revealNearest: (id: string) => boolean;
  at: (x: number, y: number) => ClipTarget | null;
  clip: (id: string) => Clip | undefined;
  all: () => Clip[];
  /** From the words that were kept to those it is marked at, where they differ. */
  diffOf: (id: string) => readonly DiffPart[] | null;
  wordsOf: (id: string) => Range | null;
  /** The passages at the place where one was met, in order. */
  stackOf: (id: string) => readonly string[];
  turn: (id: string, by: 1 | -1) => ClipTarget;
  /** The words that all of them cover, and whether one of them covers all; null where one was not found as it was. */
  unionOf: (ids: readonly string[]) => { range: Range; whole: string | null } | null;
  hold: (range: StaticRange | null) => void;
}

/** The passages that were kept from this page: where they are now, and their marks. */
export function createPageClips(session: Session): PageClips {
  const { annotator, stage, signal } = session;
  const report = createPageReport(session);
  const targets = new Map<string, ClipTarget>();
  let clips = new Map<string, Clip>();
  let anchors: ReadonlyMap<string, Anchor> = new Map();
  let key = pageKey(pageAddress());
  /** As it stood when `key` was looked at: to make one takes longer than to see that it is the same. */
  let address = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = SETTLE_MS;
  let asked = 0;
  let looking = Promise.resolve();

  const stack = createClipStack((id) => clips.get(id)?.quote.length ?? 0);
  const targetOf = (id: string): ClipTarget => {
    const known = targets.get(id) ?? { clip: id };
    targets.set(id, known);
    return known;
  };
  const missing = () => [...anchors.values()].filter(({ range }) => !stillThere(range)).length;
  const look = createAnchoring({
    own: stage.host,
    findChanged: (text, passages) => annotator.ask('findChanged', { text, passages }),
    onFound(found) {
      anchors = found;
      report(clips, found);
      const shown = new Map<string, ClipMark>();
      for (const [id, { range, outcome }] of anchors) {
        const colour = clips.get(id)?.colour;
        if (range) shown.set(id, { range, tone: colour ? COLOUR_TONES[colour] : PLAIN_TONE, isChanged: outcome === 'changed' });
      }
      marks.set(shown);
    },
    signal,
  });
  const refresh = async () => {
    const turn = (asked += 1);
    address = location.href;
    key = pageKey(pageAddress());
    wait = SETTLE_MS;
    const found = await annotator.ask('clipsOnPage', { url: pageAddress() });
    // Two answers may overtake each other.
    if (turn !== asked || signal.aborted) return;
    clips = new Map(found.map((clip) => [clip.id, clip]));
    if (clips.size === 0 && anchors.size === 0) return;
    looking = look(clips, new Map());
    await looking;
  };
  const lookAgain = async () => {
    const before = missing();
    looking = look(clips, anchors);
    await looking;
    wait = missing() < before ? SETTLE_MS : Math.min(wait * 2, MOST_SETTLE_MS);
  };
  const settle = () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      address = location.href;
      if (pageKey(pageAddress()) !== key) refresh().catch(() => {});
      else if (missing() > 0) void lookAgain();
    }, wait);
  };
  const marks = paintClips(() => annotator.root(), { onLost: settle, signal });

  annotator.onChange(settle, signal);
  // Text without a term in it arrives late too. Only while something is missing does a change cost more than this question.
  const observer = new MutationObserver(() => (clips.size > 0 || location.href !== address) && settle());
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const show = (range: StaticRange | null): boolean => {
    const words = liveRange(range);
    if (!words) return false;
    showRange(words);
    marks.flash(range);
    return true;
  };

  return {
    refresh,
    states: () =>
      [...anchors].map(([id, { outcome, diff, candidate }]) => ({
        id,
        outcome,
        ...(diff ? { diff } : {}),
        ...(candidate ? { candidate: { text: candidate.text, diff: candidate.diff, differs: candidate.differs } } : {}),
      })),
    async reveal(id) {
      await looking;
      if (!clips.has(id)) await refresh();
      else if (missing() > 0) await lookAgain();
      const anchor = anchors.get(id);
      if (anchor) show(anchor.range);
      return anchor?.outcome ?? 'orphan';
    },
    revealNearest: (id) => show(anchors.get(id)?.candidate?.range ?? null),
    at(x, y) {
      const id = stack.pick(marks.at(x, y).filter((one) => clips.has(one)));
      return id === null ? null : targetOf(id);
    },
    stackOf: (id) => stack.around(id).filter((one) => clips.has(one)),
    turn: (id, by) => targetOf(stack.turn(id, by)),
    unionOf(ids) {
      const found = ids.map((id) => anchors.get(id));
      if (!found.every((anchor) => anchor?.outcome === 'exact' || anchor?.outcome === 'moved')) return null;
      const ranges = found.map((anchor) => liveRange(anchor?.range ?? null));
      return unionOfRanges(ids, ranges);
    },
    clip: (id) => clips.get(id),
    all: () => [...clips.values()],
    diffOf: (id) => anchors.get(id)?.diff ?? null,
    wordsOf: (id) => liveRange(anchors.get(id)?.range ?? null),
    hold: marks.hold,
  };
}
