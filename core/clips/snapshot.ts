/** The text of an article as it stood when a passage of it was kept. */
export interface Snapshot {
  pageKey: string;
  /** Of `text` in UTF-8, lower-case hex. */
  sha256: string;
  url: string;
  title: string;
  /** Blocks of the article, in reading order, parted by line feeds. */
  text: string;
  /** ISO 8601, UTC: when it was first seen so. */
  taken: string;
}
