import type { EngineName } from './engines/engine.ts';
import { DENSITIES, type Density, SHARED, SIZES } from './surfaces.ts';
import { TEXTS, type TextName } from './text.ts';

/** One cell of the table. Numbers are null where the engine took over 20 s or 1 GB; then there is a reason. */
export interface Row {
  engine: EngineName;
  surfaces: number;
  density: Density;
  text: TextName;
  nsPerChar: number | null;
  overFloor: number | null;
  buildMs: number | null;
  loadMs: number | null;
  bytes: number | null;
  reason?: string;
}

/** Spans found, for people to see that all engines do the same work. */
export interface Cell extends Row {
  hits: number | null;
}

export interface SurfaceSet {
  size: number;
  density: Density;
}

export const TEXT_NAMES = Object.keys(TEXTS) as TextName[];

/** Small sets are the same dense and sparse; they are measured once. */
export function setsToMeasure(sizes: readonly number[] = SIZES): SurfaceSet[] {
  return sizes.flatMap((size) => DENSITIES.filter((density) => density === 'dense' || size > SHARED).map((density) => ({ size, density })));
}

/** Writes the cells of sets that are the same under both names. */
export function underBothNames(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell) => (cell.surfaces <= SHARED ? DENSITIES.map((density) => ({ ...cell, density })) : [cell]));
}

export function emptyCell(engine: EngineName, { size, density }: SurfaceSet, text: TextName, reason: string): Cell {
  const empty = { nsPerChar: null, overFloor: null, buildMs: null, loadMs: null, bytes: null, hits: null };
  return { engine, surfaces: size, density, text, ...empty, reason };
}

/** What `--json` prints of a cell. */
export function toRow({ engine, surfaces, density, text, nsPerChar, overFloor, buildMs, loadMs, bytes, reason }: Cell): Row {
  const row: Row = {
    engine,
    surfaces,
    density,
    text,
    nsPerChar: round(nsPerChar),
    overFloor: round(overFloor),
    buildMs: round(buildMs),
    loadMs: round(loadMs),
    bytes,
  };
  return reason === undefined ? row : { ...row, reason };
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
