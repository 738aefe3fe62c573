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
    lists: eachList(none),
  };
}

/** Puts the clips of segments behind those there are. */
export function appended(columns: DocColumns, more: readonly Columns[]): DocColumns {
  const days = more.map(({ created }) => Int32Array.from(created, (time) => localDay(time)));
  return {
    ids: [...columns.ids, ...more.flatMap(({ ids }) => ids)],
    created: joined(columns.created, ...more.map(({ created }) => created)),
    createdDay: joined(columns.createdDay, ...days),
    modified: joined(columns.modified, ...more.map(({ modified }) => modified)),
    published: joined(columns.published, ...more.map(({ published }) => published)),
    publishedDay: joined(columns.publishedDay, ...more.map(({ publishedDay }) => publishedDay)),
    place: joined(columns.place, ...more.map(({ place }) => place)),
    colour: joined(columns.colour, ...more.map(({ colour }) => colour)),
    flags: joined(columns.flags, ...more.map(({ flags }) => flags)),
    quoteHash: joined(columns.quoteHash, ...more.map(({ quoteHash }) => quoteHash)),
    lists: eachList((name) =>
      appendedList(
        columns.lists[name],
        more.map(({ lists }) => lists[name]),
      ),
    ),
  };
}

function eachList(make: (name: ListName) => DocList): Record<ListName, DocList> {
  return Object.fromEntries(LISTS.map((name) => [name, make(name)])) as Record<ListName, DocList>;
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
    lists: eachList((name) => cutOutOfList(columns.lists[name], from, to)),
  };
}

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

export function joined<T extends Numbers>(first: T, ...more: readonly T[]): T {
  const all = new (first.constructor as new (length: number) => T)(more.reduce((sum, { length }) => sum + length, first.length));
  all.set(first);
  let end = first.length;
  for (const one of more) {
    all.set(one, end);
    end += one.length;
  }
  return all;
}

/** The dictionary only grows: who holds the list as it was sees nothing of it. */
function appendedList({ values, numbers, ends, items }: DocList, more: readonly ListColumn[]): DocList {
  let before = items.length;
  const [moreEnds, moreItems]: [Uint32Array[], Uint32Array[]] = [[], []];
  for (const column of more) {
    const numberOf = Uint32Array.from(column.values, (value) => {
      let number = numbers.get(value);
      if (number === undefined) {
        numbers.set(value, (number = values.length));
        values.push(value);
      }
      return number;
    });
    const start = before;
    moreEnds.push(column.ends.map((end) => end + start));
    moreItems.push(column.items.map((item) => numberOf[item]!));
    before += column.items.length;
  }
  return { values, numbers, ends: joined(ends, ...moreEnds), items: joined(items, ...moreItems) };
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
