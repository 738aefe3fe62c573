/** What the background accepts. A page script is ours, but it runs beside hostile code: every message is checked, sizes included. */
import * as v from 'valibot';
import { CITATION_ORIGINS, COLOURS, LONGEST_PASSAGE } from '../core/clips/clip.ts';
import { conceptId, conceptSchema, KINDS } from '../core/glossary/schema.ts';
import { MOST_WORDS } from '../core/spotting/read-choices.ts';
import type { TextBlock } from '../core/spotting/mention.ts';
import type { BackgroundProtocol } from './protocol.ts';

const line = v.pipe(v.string(), v.maxLength(2_000));
const date = v.pipe(v.string(), v.maxLength(40));
const uuid = v.pipe(v.string(), v.uuid());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const passage = v.pipe(v.string(), v.maxLength(LONGEST_PASSAGE));

const LONGEST_BLOCK = 20_000_000;
const MOST_BLOCKS = 200_000;

/** A page has thousands: one loop, where a schema makes a copy and a result of each. */
const blocks = v.custom<TextBlock[]>(
  (input) => Array.isArray(input) && input.length <= MOST_BLOCKS && input.every(isBlock),
  'These are no blocks of a page.',
);

function isBlock(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const { text, edges } = input as { text?: unknown; edges?: unknown };
  return (
    typeof text === 'string' && text.length <= LONGEST_BLOCK && (edges === undefined || (Array.isArray(edges) && edges.every(isOffset)))
  );
}

function isOffset(input: unknown): boolean {
  return Number.isInteger(input) && (input as number) >= 0;
}

const xpath = v.object({ type: v.literal('XPathSelector'), value: line });
const selector = v.variant('type', [
  v.object({ type: v.literal('TextQuoteSelector'), exact: passage, prefix: line, suffix: line }),
  v.object({ type: v.literal('TextPositionSelector'), start: count, end: count }),
  v.object({ type: v.literal('RangeSelector'), startSelector: xpath, startOffset: count, endSelector: xpath, endOffset: count }),
]);

const selectors = v.pipe(v.array(selector), v.maxLength(10));
const concepts = v.pipe(v.array(v.object({ concept: conceptId, surface: line })), v.maxLength(2_000));
const tag = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100));
const tags = v.pipe(v.array(tag), v.maxLength(100));
const note = v.pipe(v.string(), v.maxLength(100_000));

/** UTF-16 code units. */
const html = v.pipe(v.string(), v.maxLength(5_000_000));

const colour = v.picklist(COLOURS);

const corrections = v.object({
  canonicalUrl: v.nullish(v.pipe(v.string(), v.maxLength(8_000))),
  title: v.nullish(line),
  siteName: v.nullish(line),
  authors: v.nullish(v.pipe(v.array(line), v.maxLength(50))),
  published: v.nullish(date),
  modified: v.nullish(date),
  section: v.nullish(line),
  language: v.nullish(date),
});

const draft = v.object({
  id: uuid,
  quote: v.pipe(passage, v.nonEmpty()),
  selectors,
  concepts,
  citation: v.object({
    url: v.pipe(v.string(), v.maxLength(8_000), v.url()),
    canonicalUrl: v.optional(v.pipe(v.string(), v.maxLength(8_000))),
    title: line,
    siteName: v.optional(line),
    authors: v.pipe(v.array(line), v.maxLength(50)),
    published: v.optional(date),
    modified: v.optional(date),
    section: v.optional(line),
    language: v.optional(date),
    origins: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), v.picklist(CITATION_ORIGINS))),
  }),
  note,
  tags,
  colour: v.optional(colour),
  fragment: v.optional(v.pipe(line, v.startsWith('text='))),
});

/** More than a library holds that a person can work with. */
const ids = v.pipe(v.array(uuid), v.minLength(1), v.maxLength(200_000));
const batch = v.optional(uuid);

const changeOfMany = v.object({
  addTags: v.optional(tags),
  removeTags: v.optional(tags),
  colour: v.optional(v.nullable(colour)),
  deleted: v.optional(v.boolean()),
});

const collection = v.object({
  id: uuid,
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  note,
  items: v.pipe(v.array(v.object({ clip: uuid, note })), v.maxLength(200_000)),
});

const ownText = v.pipe(v.string(), v.maxLength(2_000));

/** Less is asked of what a person writes for themselves: no source, one language, as long as they like. */
const ownConcept = v.pipe(
  v.strictObject({
    ...conceptSchema.entries,
    kind: v.picklist(KINDS),
    definition: v.strictObject({ en: ownText, ko: ownText }),
    sources: v.array(conceptSchema.entries.sources.pipe[0].item),
  }),
  v.check((concept) => JSON.stringify(concept).length <= 200_000, 'A concept is too long.'),
);

const choice = v.object({
  choice: v.picklist(['not', 'never', 'always', 'off-here']),
  concept: conceptId,
  surface: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MOST_WORDS)),
  url: v.pipe(v.string(), v.maxLength(8_000), v.url()),
  tab: v.optional(v.pipe(v.number(), v.integer())),
});

type Data<T extends keyof BackgroundProtocol> = Parameters<BackgroundProtocol[T]>[0];

export const REQUESTS = {
  annotate: v.object({
    blocks,
    page: v.object({ language: v.optional(date), url: v.optional(v.pipe(v.string(), v.maxLength(8_000))), published: v.optional(date) }),
  }),
  lookUp: v.object({ ids: v.pipe(v.array(conceptId), v.maxLength(500)) }),
  mapBase: v.undefined(),
  saidDates: v.object({ text: v.pipe(v.string(), v.maxLength(5_000)), published: date }),
  tagsUsed: v.undefined(),
  openClip: v.object({ id: uuid }),
  termOpened: v.object({ concept: conceptId }),
  openConcept: v.object({ id: conceptId }),
  injectUi: v.undefined(),
  injectMarks: v.undefined(),
  canSave: v.undefined(),
  saveClip: v.object({ draft, tab: v.optional(v.pipe(v.number(), v.integer())) }),
  editClip: v.object({
    id: uuid,
    note: v.optional(note),
    tags: v.optional(tags),
    colour: v.optional(v.nullable(colour)),
    corrections: v.optional(corrections),
  }),
  deleteClip: v.object({ id: uuid }),
  undoClip: v.object({ id: uuid }),
  mergeClips: v.object({
    keep: uuid,
    drop: v.pipe(v.array(uuid), v.minLength(1), v.maxLength(50)),
    passage: v.nullable(v.object({ quote: v.pipe(passage, v.nonEmpty()), selectors, concepts })),
    batch: uuid,
  }),
  changeClips: v.object({ ids, change: changeOfMany, batch }),
  renameTag: v.object({ from: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)), to: tag, batch }),
  undoBatch: v.object({ batch: uuid }),
  restoreClip: v.object({ id: uuid }),
  deleteForGood: v.object({ ids }),
  saveCollection: collection,
  addToCollection: v.object({ id: uuid, clips: ids }),
  deleteCollection: v.object({ id: uuid }),
  restoreCollection: v.object({ id: uuid }),
  saveSearch: v.object({
    id: uuid,
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
    query: v.pipe(v.string(), v.maxLength(4_000)),
  }),
  deleteSearch: v.object({ id: uuid }),
  saveOwnConcept: ownConcept,
  deleteOwnConcept: v.object({ id: conceptId }),
  wipeEverything: v.undefined(),
  clipsOnPage: v.object({ url: v.pipe(v.string(), v.maxLength(8_000)) }),
  reattachClip: v.object({ id: uuid, quote: v.pipe(passage, v.nonEmpty()), selectors, concepts }),
  keepArticle: v.object({ id: uuid, html }),
  articleChanges: v.object({ url: v.pipe(v.string(), v.maxLength(8_000), v.url()), html, clip: v.optional(uuid) }),
  clipsSeen: v.object({
    url: v.pipe(v.string(), v.maxLength(8_000), v.url()),
    title: line,
    clips: v.pipe(
      v.array(v.object({ id: uuid, outcome: v.picklist(['exact', 'moved', 'changed', 'ambiguous', 'orphan']) })),
      v.maxLength(5_000),
    ),
  }),
  storageState: v.undefined(),
  recoverStorage: v.undefined(),
  libraryWritten: v.object({ anew: v.boolean() }),
  restoredSeen: v.undefined(),
  findChanged: v.object({
    text: v.pipe(v.string(), v.maxLength(20_000_000)),
    passages: v.pipe(
      v.array(v.object({ exact: v.pipe(passage, v.nonEmpty()), prefix: line, suffix: line, at: v.nullable(count), concepts })),
      v.maxLength(5_000),
    ),
  }),
  choose: choice,
  unchoose: choice,
} satisfies { [T in keyof BackgroundProtocol]: v.GenericSchema<unknown, Data<T>> };
