import type { Concept, ConceptId } from '../core/glossary/concept.ts';

/**
 * About a hundred concepts in one row, in the order of their ids. The cost of IndexedDB is per row: this is several times faster to
 * write than a row each, and a read unpacks only the concepts asked for.
 */
export interface ConceptShard {
  /** The lowest id in it; ids up to the next shard's `first` stand here. */
  first: ConceptId;
  ids: ConceptId[];
  /** Where each one ends in `json`, in bytes. */
  ends: number[];
  /** The concepts in the order of `ids`, each as JSON, in UTF-8: half of what Korean takes as a string. */
  json: ArrayBuffer;
}

/** About ninety concepts of the bundled glossary. Smaller shards take longer to write when there are many, larger ones to read. */
const MOST_BYTES = 250_000;

/** An id that was given up (`redirects`) stands beside the others, with its successor's concept. */
export function toShards(concepts: readonly Concept[], redirects: Readonly<Record<ConceptId, ConceptId>> = {}): ConceptShard[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const [from, to] of Object.entries(redirects)) {
    const successor = byId.get(to);
    if (successor !== undefined && !byId.has(from)) byId.set(from, successor);
  }
  const encoder = new TextEncoder();
  const shards: ConceptShard[] = [];
  let ids: ConceptId[] = [];
  let parts: Uint8Array[] = [];
  let size = 0;
  const close = () => {
    if (ids.length > 0) shards.push({ first: ids[0]!, ids, ...join(parts, size) });
    ids = [];
    parts = [];
    size = 0;
  };
  // As IndexedDB sorts keys: by code unit.
  for (const id of [...byId.keys()].sort()) {
    const json = encoder.encode(JSON.stringify(byId.get(id)));
    if (size + json.length > MOST_BYTES) close();
    ids.push(id);
    parts.push(json);
    size += json.length;
  }
  close();
  return shards;
}

function join(parts: readonly Uint8Array[], size: number): Pick<ConceptShard, 'ends' | 'json'> {
  const bytes = new Uint8Array(size);
  const ends: number[] = [];
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
    ends.push(end);
  }
  return { ends, json: bytes.buffer };
}

/** The key of the shard where an id would stand, among all keys in order; undefined before the first. */
export function shardOf(firsts: readonly ConceptId[], id: ConceptId): ConceptId | undefined {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= id) low = middle + 1;
    else high = middle;
  }
  return firsts[low - 1];
}

/** Undefined where the shard does not hold it. Throws when the shard or the concept is damaged. */
export function conceptIn({ ids, ends, json }: ConceptShard, id: ConceptId): Concept | undefined {
  const damaged = () => new DOMException('A concept is damaged.', 'DataError');
  const whole = Array.isArray(ids) && Array.isArray(ends) && json instanceof ArrayBuffer;
  if (!whole || ids.length !== ends.length || ends.at(-1) !== json.byteLength) throw damaged();
  const index = ids.indexOf(id);
  if (index === -1) return undefined;
  try {
    const start = ends[index - 1] ?? 0;
    const concept: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(json, start, ends[index]! - start)));
    if (isConcept(concept)) return concept;
  } catch {
    // Cut short or overwritten.
  }
  throw damaged();
}

/** Enough of a check to notice what something else wrote; the dataset was checked when it was built. */
function isConcept(value: unknown): value is Concept {
  const { kind, prefLabel, definition, sources } = (value ?? {}) as Partial<Concept>;
  return kind !== undefined && prefLabel?.en !== undefined && definition?.en !== undefined && Array.isArray(sources);
}
