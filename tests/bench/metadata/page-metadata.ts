/** What one reader makes of a page, and what a page says. */
export interface Found {
  title: string;
  byline: string;
  site: string;
  published: string;
}

export type Field = keyof Found;
export const FIELDS: readonly Field[] = ['title', 'byline', 'site', 'published'];

/** tests/bench/metadata/expected.json, read from each page's own markup by hand. */
export interface Expected {
  /** Any of these. */
  title: string[];
  /** Any of these lists of names; none at all: the page names nobody. */
  byline: string[][];
  /** Any of these; null: the page does not say. */
  site: (string | null)[];
  /** At the precision the page gives; null: the page does not say. */
  published: string | null;
  /** Why it is not what the pages' own file expects, or where it stands. */
  why?: Partial<Record<Field, string>>;
}
