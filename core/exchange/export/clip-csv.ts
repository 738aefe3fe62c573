import { citationOf } from '../../clips/citation-of.ts';
import { passageLink } from '../../clips/passage-link.ts';
import { BYTE_ORDER_MARK, csvRow } from '../csv.ts';
import type { ClipWithContext, ExportFormat, ExportFormatId } from './format.ts';

type Columns = readonly [name: string, cell: (item: ClipWithContext) => string | number | undefined][];

/** A table: UTF-8 with its mark, a row a clip, RFC 4180. */
function table(id: ExportFormatId, columns: Columns): ExportFormat {
  return {
    id,
    extension: 'csv',
    mime: 'text/csv',
    async *write(clips) {
      yield BYTE_ORDER_MARK + csvRow(columns.map(([name]) => name));
      for await (const item of clips) yield csvRow(columns.map(([, cell]) => cell(item)));
    },
  };
}

/** Tags of one cell stand on lines of their own: that is the only thing no tag has in it. */
const several = (values: readonly string[]) => values.map((value) => value.replace(/\s+/gu, ' ')).join('\n');

/** For spreadsheets: what a person may want to sort by. */
export const clipCsv = table('csv', [
  ['id', ({ clip }) => clip.id],
  ['quote', ({ clip }) => clip.quote],
  ['note', ({ clip }) => clip.note],
  ['tags', ({ clip }) => several(clip.tags)],
  ['meaning', ({ clip }) => clip.colour],
  ['concepts', ({ clip, labels }) => several([...new Set(clip.concepts.map(({ concept }) => labels[concept] ?? concept))])],
  ['title', ({ clip }) => citationOf(clip).title],
  ['authors', ({ clip }) => several(citationOf(clip).authors)],
  ['site', ({ clip }) => citationOf(clip).siteName],
  ['published', ({ clip }) => citationOf(clip).published],
  ['section', ({ clip }) => citationOf(clip).section],
  ['language', ({ clip }) => citationOf(clip).language],
  ['url', ({ clip }) => clip.citation.url],
  ['canonical_url', ({ clip }) => citationOf(clip).canonicalUrl],
  ['link', ({ clip }) => passageLink(clip.citation.url, clip.fragment) ?? undefined],
  ['collection_note', ({ placeNote }) => placeNote],
  ['created', ({ clip }) => clip.created],
  ['modified', ({ clip }) => clip.modified],
  ['sha256', ({ clip }) => clip.sha256],
]);

/** The columns that Readwise imports (https://readwise.io/import_bulk). */
export const readwiseCsv = table('readwise-csv', [
  ['Highlight', ({ clip }) => clip.quote],
  ['Title', ({ clip }) => citationOf(clip).title || hostOf(clip.citation.url)],
  ['Author', ({ clip }) => citationOf(clip).authors.join(', ')],
  ['URL', ({ clip }) => clip.citation.url],
  // Its inline tags: a dot, then no space (https://docs.readwise.io/readwise/docs/faqs/action-tags).
  ['Note', ({ clip }) => [clip.note, ...clip.tags.map((tag) => `.${tag.replace(/\s+/gu, '_')}`)].filter(Boolean).join('\n')],
  ['Location', () => undefined],
  ['Date', ({ clip }) => clip.created.slice(0, 19).replace('T', ' ')],
]);

/** What was seen where and when, with a hash of the words: for those who must show it later. */
export const evidenceCsv = table('evidence-csv', [
  ['url', ({ clip }) => clip.citation.url],
  ['kept_utc', ({ clip }) => clip.created],
  ['quote_sha256', ({ clip }) => clip.sha256],
  ['quote', ({ clip }) => clip.quote],
  ['note', ({ clip }) => clip.note],
  ['article_sha256', ({ clip }) => clip.snapshot],
  ['page_title', ({ clip }) => clip.citation.title],
  ['published', ({ clip }) => clip.citation.published],
  ['clip_id', ({ clip }) => clip.id],
  ['revision', ({ clip }) => clip.revision],
]);

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
