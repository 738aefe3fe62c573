/**
 * What the eager script and the card script know of each other. Both run in the isolated world of one frame; the page sees neither.
 * The eager script walks, asks, paints and hit-tests; the card script, injected on first need, holds everything a person touches.
 */
import type { ConceptBrief } from '../../core/glossary/concept.ts';
import type { AnchorOutcome } from '../../core/anchoring/selector.ts';
import type { ClipDraft } from '../../core/clips/clip.ts';
import type { BackgroundProtocol, PageProtocol } from '../../messaging/protocol.ts';
import { completeAnnotator } from './complete.ts';
import type { Mention } from '../../dom/density.ts';
import type { MarkedBlock } from '../../dom/marked-block.ts';
import type { Marked } from './annotate.ts';

/** A mention as it stands on the page. Identity holds until its block changes. */
export interface PageMention {
  text: string;
  concept: ConceptBrief;
  /** A second sense that stays close. */
  other: ConceptBrief | null;
  /** As `originOf` of messaging/mentions-codec.ts tells it. */
  origin: number;
  reason: string;
}

export type Ask = <T extends keyof BackgroundProtocol>(
  type: T,
  ...data: Parameters<BackgroundProtocol[T]>
) => Promise<Awaited<ReturnType<BackgroundProtocol[T]>>>;

/** Offered by the eager script. */
export interface Annotator {
  ask: Ask;
  /** Aborted when the site is switched off or the extension went away: take everything down. */
  signal: AbortSignal;
  /** All mentions in page order. */
  mentions(): PageMention[];
  /** The mention under a point of the viewport: its rectangles hold the point. */
  mentionAt(x: number, y: number): PageMention | null;
  mentionsIn(range: AbstractRange): PageMention[];
  /** A fresh range over its words, or null when they have gone. Let go of it at once: live ranges make every later DOM change slow. */
  rangeOf(mention: PageMention): Range | null;
  /** The text of its block (for the sentence around it), and where the mention stands in it. */
  contextOf(mention: PageMention): { text: string; start: number; end: number } | null;
  /** The closed root of the host element under `<html>`, put back if the page threw it out. */
  root(): ShadowRoot;
  /** Called after mentions were found, changed or lost. */
  onChange(listener: () => void, signal: AbortSignal): void;
  /** The card script says it is there. */
  join(ui: AnnotatorUi): void;
  /** Asks about the page again as it stands: it became another one, or the reader chose what to mark. */
  renew(): void;
}

/** Offered by the card script; what the eager script passes on. */
export interface AnnotatorUi {
  /** The event that made the eager script call for the card: handle it as if it came now. */
  wake(event: Event): void;
  captureSelection(): ClipDraft | null;
  saveSelection(): Promise<void>;
  revealTerm(concept: string): boolean;
  revealClip(id: string): Promise<AnchorOutcome>;
  findAgain(id: string): void;
  clipOutcomes(): ReturnType<PageProtocol['pageState']>['clips'];
  moveTerm(by: 1 | -1): void;
  openTerm(): void;
  clipsChanged(): Promise<void>;
  choicesChanged(): void;
}

/** What the eager script holds. The rest of an annotator is code that only the card script carries. */
export interface AnnotatorCore extends Pick<Annotator, 'ask' | 'signal' | 'mentions' | 'join' | 'renew'> {
  /** Called after mentions were found, changed or lost. */
  changed?: () => void;
  /** In page order. */
  marked(): readonly Marked[];
  shadowRoots(): ShadowRoot[];
  /** Nodes of ours: what happens to them is no change of the page. */
  own: WeakSet<Node>;
  /** Our root in the page, made on first call. */
  host(): ShadowRoot;
  /** `keptRoot` of it, once it was asked for. */
  root?: () => ShadowRoot;
  /** Paints what the eager script cannot, once its script has come (entrypoints/annotator-marks); see `TermMarksOptions`. */
  draw?: (blocks: readonly MarkedBlock<Mention>[], isBusy: boolean) => boolean;
  repaint(): void;
  complete?: Annotator;
}

const KEY = Symbol.for('sidelight.annotator');

interface Frame {
  [KEY]?: AnnotatorCore | undefined;
}

export function publishAnnotator(core: AnnotatorCore | undefined): void {
  (globalThis as Frame)[KEY] = core;
}

/** For scripts that come later. */
export function publishedCore(): AnnotatorCore | undefined {
  return (globalThis as Frame)[KEY];
}

/** For the card script. */
export function publishedAnnotator(): Annotator | undefined {
  const core = publishedCore();
  return core && (core.complete ??= completeAnnotator(core));
}
