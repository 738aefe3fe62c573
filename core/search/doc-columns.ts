import { localDay } from './days.ts';
import { LISTS, type ListName } from './search-doc.ts';
import type { Columns, ListColumn } from './segment.ts';

/** A list's values, each once, and for every clip some of their numbers. */
export interface DocList {
  values: string[];
  numbers: Map<string, number>;
  ends: Uint32Array;
  items: Uint32Array;
}

/** What is known of every clip, by its number: arrays that are never written to again, so that an answer may keep them. */
export interface DocColumns {
  ids: readonly string[];
  created: Float64Array;
  /** Where the reader is. */
  createdDay: Int32Array;
  modified: Float64Array;
  published: Float64Array;
  publishedDay: Int32Array;
  place: Int32Array;
  colour: Uint8Array;
  flags: Uint8Array;
  quoteHash: Float64Array;
  lists: Record<ListName, DocList>;
}

export function noColumns(): DocColumns {
  const none = (): DocList => ({ values: [], numbers: new Map(), ends: new Uint32Array(0), items: new Uint32Array(0) });
  const [floats, ints, bytes] = [new Float64Array(0), new Int32Array(0), new Uint8Array(0)];
  return {
    ids: [],
    created: floats,
    createdDay: ints,
    modified: floats,
    published: floats,
    publishedDay: ints,
    place: ints,
    colour: bytes,
    flags: bytes,
    quoteHash: floats,
    lists: Object.fromEntries(LISTS.map((name) => [name, none()])) as Record<ListName, DocList>,
  };
}

/** Puts the clips of a segment behind those there are. */
export function appended(columns: DocColumns, more: Columns): DocColumns {
  return {
    ids: [...columns.ids, ...more.ids],
    created: joined(columns.created, more.created),
    createdDay: joined(
      columns.createdDay,
      Int32Array.from(more.created, (time) => localDay(time)),
    ),
    modified: joined(columns.modified, more.modified),
    published: joined(columns.published, more.published),
    publishedDay: joined(columns.publishedDay, more.publishedDay),
    place: joined(columns.place, more.place),
    colour: joined(columns.colour, more.colour),
    flags: joined(columns.flags, more.flags),
    quoteHash: joined(columns.quoteHash, more.quoteHash),
    lists: Object.fromEntries(LISTS.map((name) => [name, appendedList(columns.lists[name], more.lists[name])])) as Record<
      ListName,
      DocList
    >,
  };
}

/** Without the clips from one number to before another. Values that nothing has any more stay, and count nothing. */
export function cutOut(columns: DocColumns, from: number, to: number): DocColumns {
  const cut = <T extends Numbers>(numbers: T): T => joined(numbers.subarray(0, from) as T, numbers.subarray(to) as T);
  return {
    ids: [...columns.ids.slice(0, from), ...columns.ids.slice(to)],
    created: cut(columns.created),
    createdDay: cut(columns.createdDay),
    modified: cut(columns.modified),
    published: cut(columns.published),
    publishedDay: cut(columns.publishedDay),
    place: cut(columns.place),
    colour: cut(columns.colour),
    flags: cut(columns.flags),
    quoteHash: cut(columns.quoteHash),
    lists: Object.fromEntries(LISTS.map((name) => [name, cutOutOfList(columns.lists[name], from, to)])) as Record<ListName, DocList>,
  };
}

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

export function joined<T extends Numbers>(first: T, second: T): T {
  const both = new (first.constructor as new (length: number) => T)(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function appendedList(list: DocList, { values, ends, items }: ListColumn): DocList {
  // The dictionary only grows: who holds the list as it was sees nothing of it.
  const numberOf = values.map((value) => {
    let number = list.numbers.get(value);
    if (number === undefined) {
      list.numbers.set(value, (number = list.values.length));
      list.values.push(value);
    }
    return number;
  });
  const before = list.items.length;
  return {
    values: list.values,
    numbers: list.numbers,
    ends: joined(
      list.ends,
      ends.map((end) => end + before),
    ),
    items: joined(
      list.items,
      items.map((item) => numberOf[item]!),
    ),
  };
}

function cutOutOfList(list: DocList, from: number, to: number): DocList {
  const start = from === 0 ? 0 : list.ends[from - 1]!;
  const end = to === 0 ? 0 : list.ends[to - 1]!;
  return {
    ...list,
    ends: joined(
      list.ends.subarray(0, from),
      list.ends.subarray(to).map((later) => later - (end - start)),
    ),
    items: joined(list.items.subarray(0, start), list.items.subarray(end)),
  };
}
