/** The shape of a clip that comes from a file: nobody vouches for one, so each field is checked and what we do not know is left out. */
import * as v from 'valibot';
import { CITATION_ORIGINS, COLOURS, LONGEST_PASSAGE } from '../../clips/clip.ts';
import { conceptId } from '../../glossary/schema.ts';

const line = v.pipe(v.string(), v.maxLength(10_000));
const passage = v.pipe(v.string(), v.maxLength(LONGEST_PASSAGE));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, 'an id is a UUID in lower case'));
/** The database sorts by these as text: UTC, with milliseconds, as `Date.toISOString` writes it. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u, 'a time looks like 2026-11-24T05:00:00.000Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'there is no such day or hour'),
);
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a SHA-256 has 64 digits'));

const xpath = v.object({ type: v.literal('XPathSelector'), value: line });
const selector = v.variant('type', [
  v.object({ type: v.literal('TextQuoteSelector'), exact: passage, prefix: line, suffix: line }),
  v.object({ type: v.literal('TextPositionSelector'), start: count, end: count }),
  v.object({ type: v.literal('RangeSelector'), startSelector: xpath, startOffset: count, endSelector: xpath, endOffset: count }),
]);

const FIELDS = ['canonicalUrl', 'title', 'siteName', 'authors', 'published', 'modified', 'section', 'language'] as const;
const authors = v.pipe(v.array(line), v.maxLength(200));

const citation = v.object({
  url: v.pipe(line, v.nonEmpty()),
  canonicalUrl: v.optional(line),
  title: line,
  siteName: v.optional(line),
  authors,
  published: v.optional(line),
  modified: v.optional(line),
  section: v.optional(line),
  language: v.optional(line),
  origins: v.optional(v.record(v.picklist(FIELDS), v.picklist(CITATION_ORIGINS))),
});

const corrections = v.object({
  canonicalUrl: v.nullish(line),
  title: v.nullish(line),
  siteName: v.nullish(line),
  authors: v.nullish(authors),
  published: v.nullish(line),
  modified: v.nullish(line),
  section: v.nullish(line),
  language: v.nullish(line),
});

export const clipSchema = v.object({
  id: uuid,
  quote: v.pipe(passage, v.nonEmpty()),
  selectors: v.pipe(v.array(selector), v.maxLength(10)),
  concepts: v.pipe(v.array(v.object({ concept: conceptId, surface: line })), v.maxLength(5_000)),
  citation,
  note: v.pipe(v.string(), v.maxLength(200_000)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))), v.maxLength(500)),
  colour: v.optional(v.picklist(COLOURS)),
  fragment: v.optional(v.pipe(line, v.startsWith('text='))),
  schema: v.literal(1),
  anchoring: v.literal(1),
  pageKey: line,
  created: instant,
  modified: instant,
  sha256: v.optional(hash),
  corrections: v.optional(corrections),
  snapshot: v.optional(hash),
  imported: v.optional(v.object({ format: v.pipe(line, v.nonEmpty()), id: line })),
  deleted: v.optional(instant),
  revision: v.pipe(count, v.minValue(1)),
});

export const collectionSchema = v.object({
  id: uuid,
  name: line,
  note: v.pipe(v.string(), v.maxLength(200_000)),
  items: v.pipe(v.array(v.object({ clip: uuid, note: v.pipe(v.string(), v.maxLength(200_000)) })), v.maxLength(200_000)),
  created: instant,
  modified: instant,
  deleted: v.optional(instant),
});

export const revisionSchema = v.object({
  clip: uuid,
  revision: v.pipe(count, v.minValue(1)),
  at: instant,
  change: v.picklist(['create', 'edit', 'reattach', 'delete', 'restore', 'undo']),
  changed: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60)),
  before: v.nullable(clipSchema),
  undoes: v.optional(count),
  batch: v.optional(v.pipe(v.string(), v.maxLength(100))),
});

/** Where a value fails and why, in one line: `citation.url: …`. */
export function whyNot(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  if (!issue) return '';
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  return `${path}${path === '' ? '' : ': '}${issue.message}`.slice(0, 300);
}
