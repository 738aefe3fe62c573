import type { ClipSort } from './clip-search.ts';
import type { ClipIndex } from './clip-index.ts';
import type { Kept } from './filters.ts';
import type { Scores } from './scores.ts';

/** Orders of all clips, made when first asked for and kept until the index changes. */
export type Orders = Partial<Record<ClipSort, Uint32Array>> & { version: number };

/** The clips of a result in the order asked for. `relevance` without scores is `newest`. */
export function sorted(index: ClipIndex, orders: Orders, kept: Kept, sort: ClipSort, scores: Scores | null): Uint32Array {
  let total = 0;
  for (let doc = 0; doc < kept.length; doc++) total += kept[doc]!;
  const result = new Uint32Array(total);
  const order = orderOf(index, orders, sort === 'relevance' ? 'newest' : sort);
  let at = 0;
  for (const doc of order) if (kept[doc] === 1) result[at++] = doc;
  if (sort !== 'relevance' || scores === null) return result;
  // The order so far settles ties; score and place in one number sort without a comparison function.
  const keys = Float64Array.from(result, (doc, i) => -Math.round(scores[doc]! * 1024) * 0x100000 + i).sort();
  return Uint32Array.from(keys, (key) => result[((key % 0x100000) + 0x100000) % 0x100000]!);
}

function orderOf(index: ClipIndex, orders: Orders, sort: Exclude<ClipSort, 'relevance'>): Uint32Array {
  if (orders.version !== index.version) {
    for (const name of Object.keys(orders) as ClipSort[]) delete orders[name];
    orders.version = index.version;
  }
  return (orders[sort] ??= Uint32Array.from(index.columns.ids.keys()).sort(compare(index, sort)));
}

function compare({ columns }: ClipIndex, sort: Exclude<ClipSort, 'relevance'>): (a: number, b: number) => number {
  const { created, modified, published, place, lists } = columns;
  const newest = (a: number, b: number) => created[b]! - created[a]! || b - a;
  if (sort === 'newest') return newest;
  if (sort === 'oldest') return (a, b) => -newest(a, b);
  if (sort === 'modified') return (a, b) => modified[b]! - modified[a]! || newest(a, b);
  if (sort === 'published') {
    const known = published.map((time) => (Number.isNaN(time) ? -Infinity : time));
    return (a, b) => (known[a] === known[b] ? newest(a, b) : known[b]! - known[a]!);
  }
  const { values, ends, items } = lists.page;
  const ranks = new Uint32Array(values.length);
  [...values.keys()].sort((a, b) => (values[a]! < values[b]! ? -1 : 1)).forEach((number, rank) => (ranks[number] = rank));
  const rank = ends.map((end) => ranks[items[end - 1]!]!);
  return (a, b) => rank[a]! - rank[b]! || place[a]! - place[b]! || -newest(a, b);
}
