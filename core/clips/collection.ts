/** A case folder: clips in the reader's order, each with a note of its own there. A clip may be in several. */
export interface Collection {
  /** UUID. */
  id: string;
  name: string;
  note: string;
  items: { clip: string; note: string }[];
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** Set when it lies in the trash. */
  deleted?: string | undefined;
}
