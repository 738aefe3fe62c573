/** What a column of a table may hold. */
export const CSV_FIELDS = [
  'quote',
  'note',
  'url',
  'title',
  'authors',
  'site',
  'tags',
  'published',
  'section',
  'language',
  'created',
  'colour',
  'id',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column, from 0, holds what. A field that is left out is in none. */
export type CsvColumns = { [Field in CsvField]?: number };

/** Headings of Readwise, Hypothesis, Zotero, Raindrop, Diigo and ourselves, in lower case. The first that is there counts. */
const HEADINGS: Readonly<Record<CsvField, readonly string[]>> = {
  quote: ['quote', 'highlight', 'highlights', 'passage', 'excerpt', 'text', 'annotation quote', '인용', '구절'],
  note: ['note', 'comment', 'annotation', 'notes', 'comments', '메모'],
  url: ['url', 'link', 'uri', 'source url', 'address', 'page url', '주소'],
  title: ['title', 'page title', 'book title', 'document title', 'page', 'page_title', '제목'],
  authors: ['authors', 'author', 'book author', '저자', '기자'],
  site: ['site', 'publisher', 'publication title', 'publication', 'website', '매체'],
  tags: ['tags', 'tag', 'labels', 'manual tags', 'document tags', '태그'],
  published: ['published', 'date published', 'publication date', 'published date', '발행일'],
  section: ['section'],
  language: ['language', 'lang'],
  created: ['created', 'created at', 'kept_utc', 'highlighted at', 'date', 'date added', 'saved', 'saved at', '날짜'],
  colour: ['meaning', 'colour', 'color'],
  id: ['id', 'clip_id', 'highlight id', 'key'],
};

/** What the headings of a table say about its columns. A person may put it right. */
export function guessColumns(headings: readonly string[]): CsvColumns {
  const known = headings.map((heading) =>
    heading
      .replace(/^\uFEFF/u, '')
      .trim()
      .toLowerCase(),
  );
  const columns: CsvColumns = {};
  for (const field of CSV_FIELDS) {
    const heading = HEADINGS[field].find((name) => known.includes(name));
    if (heading !== undefined) columns[field] = known.indexOf(heading);
  }
  return columns;
}
