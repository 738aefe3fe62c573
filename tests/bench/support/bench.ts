/** A number that a bench stands for, with its goal. */
export interface Measure {
  name: string;
  /** Null: it could not be measured; `note` says why. */
  value: number | null;
  unit: string;
  /** The goal in words, as it stands in docs/measures.md. */
  goal: string;
  atMost?: number;
  atLeast?: number;
  met: boolean;
  note?: string;
}

export interface BenchResult {
  measures: Measure[];
  rows?: unknown[];
  /** Lines for people, above the measures. */
  text?: string;
  /** Why there is nothing to measure here. */
  skipped?: string;
}

interface BenchOptions {
  /** Fewer and shorter runs, for work on the bench itself. */
  quick: boolean;
  /** Tells people how far it is; nothing with `--json`. */
  say(line: string): void;
}

/** What each file of tests/bench exports. */
export interface Bench {
  about: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

type Wanted = { atMost: number } | { atLeast: number } | Record<never, never>;

/** A measure and whether it meets its goal. Without a goal it is information, and met. */
export function measure(name: string, value: number | null, unit: string, wanted: Wanted = {}, note?: string): Measure {
  const rounded = value === null || !Number.isFinite(value) ? null : roundFraction(value);
  const met =
    !('atMost' in wanted || 'atLeast' in wanted) ||
    (rounded !== null && !('atMost' in wanted && value! > wanted.atMost) && !('atLeast' in wanted && value! < wanted.atLeast));
  return { name, value: rounded, unit, goal: goalInWords(wanted, unit), ...wanted, met, ...(note === undefined ? {} : { note }) };
}

/** Counts stay exact; of what was timed or divided four digits say enough. */
function roundFraction(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

function goalInWords(wanted: Wanted, unit: string): string {
  if ('atMost' in wanted) return `≤ ${withUnit(wanted.atMost, unit)}`;
  if ('atLeast' in wanted) return `≥ ${withUnit(wanted.atLeast, unit)}`;
  return '';
}

/** `10,000 bytes`, `1.3×`, `0.5 %`. */
export function withUnit(value: number, unit: string): string {
  const number = value.toLocaleString('en', { maximumFractionDigits: 4 });
  return unit === '×' ? `${number}×` : `${number} ${unit}`.trim();
}
