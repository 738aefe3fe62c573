/** JSON of programs that keep pages, with or without passages of them. */
import type { Colour } from '../../clips/clip.ts';
import { readForeign, type ForeignClip, type Reading } from './foreign.ts';
import { htmlText } from './html-text.ts';
import { text, texts } from './hypothesis-json.ts';
import { isRecord, parseJson } from './json.ts';
import type { ReadResult } from './read-result.ts';

type Row = Record<string, unknown>;

/** Reads the highlights that Obsidian Web Clipper exports: a list of pages, each with its highlights. */
export function readObsidianJson(file: string, reading: Reading): ReadResult {
  return readPages(file, 'obsidian-clipper', reading, (value) => {
    const pages = rows(value).filter((page) => typeof page['url'] === 'string' && Array.isArray(page['highlights']));
    return pages.length === 0 ? null : pages.flatMap((page) => rows(page['highlights']).map((row) => obsidian(page, row)));
  });
}

function obsidian(page: Row, row: Row): ForeignClip {
  const written = text(row['text']) ?? text(row['content']) ?? '';
  const notes = Array.isArray(row['notes']) ? texts(row['notes']).join('\n\n') : text(row['notes']);
  return {
    id: text(row['id']),
    url: String(page['url']),
    title: text(page['title']),
    quote: htmlText(written),
    note: notes,
    created: row['timestamp'] ?? row['createdAt'],
  };
}

/** Reads the bookmarks that Karakeep exports. Its colours are ours by what they look like. */
export function readKarakeepJson(file: string, reading: Reading): ReadResult {
  return readPages(file, 'karakeep', reading, (value) => {
    const pages = isRecord(value) ? rows(value['bookmarks']) : [];
    return pages.length === 0 || !pages.some((page) => isRecord(page['content'])) ? null : pages.flatMap(karakeep);
  });
}

const KARAKEEP: Readonly<Record<string, Colour>> = { yellow: 'quote', red: 'doubt', green: 'fact', blue: 'claim' };

function karakeep(page: Row): (ForeignClip | string)[] {
  const content = isRecord(page['content']) ? page['content'] : {};
  const url = text(content['url']);
  if (url === undefined) return ['it is a text without a page'];
  const shared = {
    url,
    title: text(page['title']) ?? text(content['title']),
    tags: texts(page['tags']),
    siteName: text(content['publisher']),
  };
  const passages = rows(page['highlights']).map((row) => ({
    ...shared,
    id: text(row['id']),
    quote: text(row['text']),
    note: text(row['note']),
    colour: KARAKEEP[text(row['color']) ?? ''],
    created: row['createdAt'],
  }));
  return passages.length > 0 ? passages : [{ ...shared, id: text(page['id']), note: text(page['note']), created: page['createdAt'] }];
}

/** Reads what Omnivore exports: a list of pages, with their highlights where they were taken along. */
export function readOmnivoreJson(file: string, reading: Reading): ReadResult {
  return readPages(file, 'omnivore', reading, (value) => {
    const pages = rows(isRecord(value) ? (value['items'] ?? value['articles']) : value);
    const isOurs = pages.some((page) => typeof page['url'] === 'string' && ('slug' in page || 'savedAt' in page));
    return isOurs ? pages.flatMap(omnivore) : null;
  });
}

function omnivore(page: Row): (ForeignClip | string)[] {
  const url = text(page['url']) ?? text(page['originalArticleUrl']);
  if (url === undefined) return ['it has no "url"'];
  const author = text(page['author']);
  const shared = {
    url,
    title: text(page['title']),
    siteName: text(page['siteName']),
    published: text(page['publishedAt']),
    ...(author === undefined ? {} : { authors: [author] }),
  };
  const tags = texts(page['labels']);
  const passages = rows(page['highlights']).map((row) => ({
    ...shared,
    id: text(row['id']),
    quote: text(row['quote']),
    note: text(row['annotation']),
    tags: [...tags, ...texts(row['labels'])],
    created: row['createdAt'],
    modified: row['updatedAt'],
  }));
  return passages.length > 0 ? passages : [{ ...shared, tags, id: text(page['id']), created: page['savedAt'] }];
}

function readPages(file: string, format: string, reading: Reading, list: (value: unknown) => (ForeignClip | string)[] | null): ReadResult {
  const parsed = parseJson(file);
  if (!parsed.ok) return parsed;
  const listed = list(parsed.value);
  return listed ? readForeign(format, listed, reading) : { ok: false, failure: 'other-format', detail: `it is not what ${format} writes` };
}

function rows(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
