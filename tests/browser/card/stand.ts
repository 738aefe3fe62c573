/** A page with an annotator of paper: terms are found by their words, the background answers from tables. */
import mapBase from 'virtual:map-base';
import { vi } from 'vitest';
import { changedFinder } from '../../../core/anchoring/find-changed.ts';
import type { Sought } from '../../../core/anchoring/sought.ts';
import type { Clip, ClipDraft } from '../../../core/clips/clip.ts';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import type { Concept, ConceptBrief } from '../../../core/glossary/concept.ts';
import { merged } from '../../../core/clips/merge.ts';
import { pageKey } from '../../../core/clips/page-key.ts';
import type { Annotator, AnnotatorUi, PageMention } from '../../../entrypoints/annotator.content/bridge.ts';
import { startUi } from '../../../entrypoints/annotator-ui/start.tsx';
import { numberOf } from '../../../messaging/mentions-codec.ts';
import type { BackgroundProtocol, ClipMerge, Result } from '../../../messaging/protocol.ts';
import { CONCEPTS } from './concepts.ts';

type Answers = { [T in keyof BackgroundProtocol]?: (data: never) => unknown };

export interface Stand {
  root: ShadowRoot;
  host: HTMLElement;
  ui: AnnotatorUi;
  asked: string[];
  clips: Map<string, Clip>;
  /** Replaces answers of the background. */
  answer: (answers: Answers) => void;
  mentions: () => PageMention[];
  change: () => void;
  card: () => HTMLElement | null;
  toolbar: () => HTMLElement | null;
  toast: () => HTMLElement | null;
  setGone: () => void;
  /** How often the page was asked about anew. */
  renewed: () => number;
  stop: () => void;
}

export interface StandOptions {
  html: string;
  /** Words and the concept they name. */
  terms?: Record<string, string>;
  mention?: Partial<PageMention>;
  locale?: string;
  colourNames?: ColourNames;
  clips?: Clip[];
  /** axe cannot look into a closed root. */
  mode?: ShadowRootMode;
}

function briefOf({ id, kind, country, prefLabel, definition }: Concept): ConceptBrief {
  return { id, kind, country, prefLabel, definition };
}

export function clipFrom(draft: ClipDraft, changes: Partial<Clip> = {}): Clip {
  const created = '2026-11-20T08:00:00.000Z';
  return { ...draft, schema: 1, anchoring: 1, pageKey: pageKey(draft.citation.url), created, modified: created, revision: 1, ...changes };
}

export async function openStand({
  html,
  terms = {},
  mention = {},
  locale = 'en',
  colourNames = {},
  clips: kept = [],
  mode = 'closed',
}: StandOptions): Promise<Stand> {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const life = new AbortController();
  const host = document.createElement('div');
  host.style.cssText =
    'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important';
  const root = host.attachShadow({ mode });
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const clips = new Map(kept.map((clip) => [clip.id, clip]));
  const places = new Map<string, { mention: PageMention; node: Text; start: number }>();
  const undone = new Map<string, Clip[]>();
  let gone = false;
  let renewed = 0;

  const find = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { mention: PageMention; node: Text; start: number }[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (const [text, id] of Object.entries(terms)) {
        for (let start = node.data.indexOf(text); start >= 0; start = node.data.indexOf(text, start + 1)) {
          const key = `${text}${found.length}`;
          const concept = CONCEPTS.find((one) => one.id === id)!;
          const known = places.get(key)?.mention;
          const made: PageMention = {
            text,
            concept: briefOf(concept),
            other: null,
            origin: numberOf('prefLabel'),
            reason: '',
            ...mention,
          };
          found.push({ mention: known ?? made, node, start });
          places.set(key, found.at(-1)!);
        }
      }
    }
    return found.sort((a, b) =>
      a.node === b.node ? a.start - b.start : a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  };
  const rangeOf = (wanted: PageMention): Range | null => {
    const place = find().find((one) => one.mention === wanted);
    if (!place) return null;
    const range = document.createRange();
    range.setStart(place.node, place.start);
    range.setEnd(place.node, place.start + place.mention.text.length);
    return range;
  };
  const revise = (id: string, changes: Partial<Clip>): Result<Clip> => {
    const before = clips.get(id);
    if (!before) return { ok: false, failure: 'not-found' };
    const value: Clip = { ...before, ...changes, revision: before.revision + 1 };
    clips.set(id, value);
    return { ok: true, value };
  };
  const answers: Answers = {
    annotate: () => null,
    injectUi: () => undefined,
    canSave: () => true,
    mapBase: () => mapBase,
    lookUp: ({ ids }: { ids: string[] }) => CONCEPTS.filter(({ id }) => ids.includes(id)),
    saveClip: ({ draft }: { draft: ClipDraft }): Result<Clip> => {
      const value = clipFrom(draft);
      clips.set(draft.id, value);
      return { ok: true, value };
    },
    editClip: ({ id, ...changes }: { id: string }) => revise(id, changes),
    reattachClip: ({ id, ...changes }: { id: string }) => revise(id, changes),
    findChanged: ({ text, passages }: { text: string; passages: Sought[] }) => {
      const names = Object.entries(terms);
      return passages.map(changedFinder(text, (words) => names.flatMap(([name, id]) => (words.includes(name) ? [id] : []))));
    },
    deleteClip: ({ id }: { id: string }) => revise(id, { deleted: '2026-11-24T00:00:00Z' }),
    undoClip: ({ id }: { id: string }) => revise(id, { deleted: undefined }),
    tagsUsed: () => [...new Set([...clips.values()].flatMap(({ tags }) => tags))],
    openClip: () => ({ ok: true, value: null }),
    mergeClips: ({ keep, drop, passage, batch }: ClipMerge): Result<Clip> => {
      const before = [keep, ...drop].map((id) => clips.get(id)!);
      undone.set(batch, before);
      const value = { ...merged(before[0]!, before.slice(1), passage), revision: before[0]!.revision + 1 };
      clips.set(keep, value);
      for (const id of drop) revise(id, { deleted: '2026-11-24T00:00:00Z' });
      return { ok: true, value };
    },
    undoBatch: ({ batch }: { batch: string }): Result<{ changed: number }> => {
      const before = undone.get(batch) ?? [];
      for (const clip of before) clips.set(clip.id, clip);
      return { ok: true, value: { changed: before.length } };
    },
    choose: () => 'kept',
    unchoose: () => 'kept',
    saidDates: () => [],
    openConcept: () => undefined,
    clipsOnPage: () => [...clips.values()].filter(({ deleted }) => !deleted),
  };

  let ui: AnnotatorUi | undefined;
  const annotator: Annotator = {
    ask: (async (type: keyof BackgroundProtocol, data: never) => {
      asked.push(type);
      await Promise.resolve();
      return structuredClone(await answers[type]!(data));
    }) as Annotator['ask'],
    signal: life.signal,
    mentions: () => find().map((one) => one.mention),
    mentionAt: (x, y) =>
      find().find((one) =>
        [...rangeOf(one.mention)!.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom),
      )?.mention ?? null,
    mentionsIn: (range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return find()
        .map((one) => one.mention)
        .filter((one) => {
          const words = rangeOf(one)!;
          return live.compareBoundaryPoints(Range.END_TO_START, words) < 0 && live.compareBoundaryPoints(Range.START_TO_END, words) > 0;
        });
    },
    rangeOf,
    contextOf: () => null,
    root: () => {
      if (!host.isConnected && !life.signal.aborted) document.documentElement.append(host);
      return root;
    },
    onChange: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    join: (joined) => {
      ui = joined;
    },
    renew: () => void (renewed += 1),
  };
  life.signal.addEventListener('abort', () => host.remove());
  startUi(annotator, { locale, isGone: () => gone, followColourNames: (take) => take(colourNames) });
  const shownLayer = (name: string) => () => root.querySelector<HTMLElement>(`.${name}:not([hidden])`);
  await vi.waitFor(() => {
    if (!asked.includes('clipsOnPage') || (ui?.clipOutcomes().length ?? 0) < kept.length) throw new Error('not started');
  });
  await nextFrame();
  return {
    root,
    host,
    ui: ui!,
    asked,
    clips,
    answer: (changes) => void Object.assign(answers, changes),
    mentions: annotator.mentions,
    change: () => listeners.forEach((listener) => listener()),
    card: shownLayer('sl-card'),
    toolbar: shownLayer('sl-toolbar'),
    toast: shownLayer('sl-toast'),
    setGone: () => (gone = true),
    renewed: () => renewed,
    stop: () => life.abort(),
  };
}

export const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Where some words stand on the screen. */
export function rangeAt(words: string, nth = 0): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = nth;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0 || left-- > 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`not on the page: ${words}`);
}

/** Moves the pointer, as slowly as a hand that reads, and gives the page a frame to see it. */
export async function pointAt(x: number, y: number, stand: Stand): Promise<void> {
  const layer = ['card', 'toolbar', 'toast'] as const;
  const over = layer.map((name) => stand[name]()).find((one) => one && contains(one.getBoundingClientRect(), x, y));
  for (const name of layer) {
    const one = stand[name]();
    one?.dispatchEvent(new PointerEvent(one === over ? 'pointerenter' : 'pointerleave'));
  }
  const target = over ? stand.host : (document.elementFromPoint(x, y) ?? document.body);
  target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse' }));
  await nextFrame();
}

export async function pointAtWords(words: string, stand: Stand, nth = 0): Promise<void> {
  const rect = rangeAt(words, nth).getClientRects()[0]!;
  await pointAt(rect.left + rect.width / 2, rect.top + rect.height / 2, stand);
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

/** Selects words as a mouse does. */
export async function selectWords(words: string): Promise<void> {
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }));
  const range = rangeAt(words);
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(range);
  document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'mouse' }));
  await pause(320);
}
