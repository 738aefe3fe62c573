/** docs/measures.md: a section for each bench, each with its own date, commit and command. */
import { type BenchResult, type Measure, withUnit } from './bench.ts';

export interface Section {
  name: string;
  about: string;
  /** `2026-11-24`. */
  date: string;
  /** Short hash; with `+` where the working tree differed from it. */
  commit: string;
  result: BenchResult | { failed: string };
}

export interface Surroundings {
  machine: string;
  browser: string;
  node: string;
}

const HEADING = /^## (?=`)/m;

const INTRODUCTION = (surroundings: Surroundings) => `# Measures

Written by \`npm run measures\`; edit nothing by hand. A goal that is missed stays here as missed. Times against peers and floors are
ratios within one run, medians of several; milliseconds and sizes are those of this machine:
${surroundings.machine}; ${surroundings.browser}; Node ${surroundings.node}.
`;

/** The page with the given sections in place of those of the same name; the others of an earlier page stay. */
export function updatePage(earlier: string, sections: readonly Section[], surroundings: Surroundings): string {
  const texts = new Map<string, string>();
  for (const text of earlier.split(HEADING).slice(1)) texts.set(/^`(.*?)`/.exec(text)?.[1] ?? '', `## ${text.trim()}\n`);
  for (const section of sections) texts.set(section.name, writeSection(section));
  return [INTRODUCTION(surroundings), ...[...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)].join('\n');
}

function writeSection({ name, about, date, commit, result }: Section): string {
  const head = `## \`${name}\`\n\n${about}\n\n\`npm run bench -- ${name}\`, ${date}, commit ${commit}.\n`;
  if ('failed' in result) return `${head}\nCould not be measured: ${result.failed}\n`;
  if (result.skipped !== undefined) return `${head}\nSkipped: ${result.skipped}\n`;
  const details =
    (result.rows ?? []).length === 0 ? '' : `\n<details><summary>All rows</summary>\n\n${rowTables(result.rows!)}\n</details>\n`;
  return `${head}\n${measureTable(result.measures)}${details}`;
}

function measureTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, goal, value, unit, met, note }) => [
    name,
    goal,
    (value === null ? '–' : withUnit(value, unit)) + (note === undefined ? '' : ` (${note})`),
    goal === '' ? '' : met ? 'met' : '**missed**',
  ]);
  return markdownTable(['measure', 'goal', 'value', ''], rows);
}

/** Rows with the same fields stand in one table. */
function rowTables(rows: readonly unknown[]): string {
  const tables: { keys: string[]; rows: Record<string, unknown>[] }[] = [];
  for (const row of rows as Record<string, unknown>[]) {
    const keys = Object.keys(row).filter((key) => key !== 'reason');
    const last = tables.at(-1);
    if (last && last.keys.join() === keys.join()) last.rows.push(row);
    else tables.push({ keys, rows: [row] });
  }
  return tables
    .map(({ keys, rows }) =>
      markdownTable(
        keys,
        rows.map((row) => keys.map((key) => cell(row, key))),
      ),
    )
    .join('\n');
}

/** The first number that is missing says why. */
function cell(row: Record<string, unknown>, key: string): string {
  const value = row[key];
  if (value === null)
    return 'reason' in row && Object.keys(row).find((other) => row[other] === null) === key ? `null: ${String(row['reason'])}` : 'null';
  if (typeof value !== 'number') return String(value);
  return value.toLocaleString('en', Number.isInteger(value) ? {} : { maximumSignificantDigits: 4 });
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line), ''].join('\n');
}
