import { type Measure, measure } from '../support/bench.ts';
import type { EngineName } from './engines/engine.ts';
import { type Cell, TEXT_NAMES } from './rows.ts';
import { type Density, SIZES } from './surfaces.ts';
import { TEXTS, type TextName } from './text.ts';

const LIMIT_NS = 20e9;

/** How many times faster than each peer, how it grows, what it weighs: the goals of the spotting engine. */
export function spottingMeasures(cells: readonly Cell[]): Measure[] {
  const find = (engine: EngineName, surfaces: number, density: Density, text: TextName) =>
    cells.find((cell) => cell.engine === engine && cell.surfaces === surfaces && cell.density === density && cell.text === text);
  const times = (peer: EngineName, surfaces: number, atLeast: number, label: string): Measure => {
    const ours = find('sidelight', surfaces, 'dense', 'page')?.nsPerChar ?? null;
    const cell = find(peer, surfaces, 'dense', 'page');
    // A peer that did not finish took at least its limit.
    const theirs = cell?.nsPerChar ?? (cell?.reason?.startsWith('takes over') ? LIMIT_NS / TEXTS.page : null);
    const note = cell?.nsPerChar === null ? cell.reason : undefined;
    return measure(
      `faster than ${label}, ${surfaces.toLocaleString('en')} dense, page`,
      ours && theirs && theirs / ours,
      '×',
      { atLeast },
      note,
    );
  };
  const own = cells.filter(({ engine, nsPerChar }) => engine === 'sidelight' && nsPerChar !== null);
  const small = find('sidelight', 10_000, 'sparse', 'page')?.nsPerChar;
  const large = find('sidelight', 1_000_000, 'sparse', 'page')?.nsPerChar;
  const floor = find('sidelight', 10_000, 'dense', 'page')?.overFloor ?? null;
  return [
    times('aho-corasick', 10_000, 6, 'the best Aho-Corasick on npm'),
    times('regexp', 10_000, 5, 'one regular expression'),
    times('first-word-map', 10_000, 3, 'a first-word Map'),
    times('markjs', 1_000, 1_500, 'mark.js'),
    measure('1,000,000 sparse over 10,000, page', small && large ? large / small : null, '×', { atMost: 1.3 }),
    measure('over the floor, 10,000 dense, page', floor, '×'),
    measure(
      'bytes a surface, worst from 10,000 up',
      worst(own.filter(({ surfaces }) => surfaces >= 10_000).map(({ bytes, surfaces }) => bytes! / surfaces)),
      'bytes',
      { atMost: 20 },
    ),
    measure('loading, worst of all sizes', worst(own.map(({ loadMs }) => loadMs!)), 'ms', { atMost: 0.2 }),
    measure(
      'loading over building, worst from 100,000 up',
      worst(own.filter(({ surfaces }) => surfaces >= 100_000).map(({ loadMs, buildMs }) => (loadMs! / buildMs!) * 100)),
      '%',
      { atMost: 1 },
    ),
  ];
}

const worst = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values));

export function sortCells(cells: readonly Cell[], order: readonly EngineName[]): Cell[] {
  const place = ({ surfaces, density, text, engine }: Cell): number =>
    SIZES.indexOf(surfaces as (typeof SIZES)[number]) * 1000 +
    (density === 'sparse' ? 500 : 0) +
    TEXT_NAMES.indexOf(text) * 50 +
    order.indexOf(engine);
  return [...cells].sort((a, b) => place(a) - place(b));
}
