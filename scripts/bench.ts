/** `npm run bench -- NAME [--json] [--quick]`: one file of tests/bench each. With `--json` the last line is the result. */
import { readdirSync } from 'node:fs';
import type { Bench, BenchResult } from '../tests/bench/support/bench.ts';
import { withUnit } from '../tests/bench/support/bench.ts';
import { table } from '../tests/bench/support/table.ts';

const folder = new URL('../tests/bench/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [name, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = options.find((option) => !['--json', '--quick', '--help'].includes(option));

if (options.includes('--help')) {
  console.log(await help());
} else if (name === undefined || more.length > 0 || unknown !== undefined || !names.includes(name)) {
  if (unknown !== undefined) console.error(`There is no option ${unknown}.`);
  else if (name !== undefined) console.error(more.length > 0 ? 'One bench at a time.' : `There is no bench "${name}".`);
  console.error(await help());
  process.exitCode = 1;
} else {
  const json = options.includes('--json');
  const bench = await load(name);
  const result = await bench.run({ quick: options.includes('--quick'), say: (line) => json || console.log(line) });
  print(result, json);
  // A browser or a bundler may hold the process open.
  process.exit();
}

async function load(name: string): Promise<Bench> {
  const module = (await import(new URL(`${name}.ts`, folder).href)) as { bench: Bench };
  return module.bench;
}

async function help(): Promise<string> {
  const lines = await Promise.all(names.map(async (name) => `  ${name.padEnd(12)} ${(await load(name)).about}`));
  return `npm run bench -- NAME [--json] [--quick]\n\n${lines.join('\n')}`;
}

function print({ measures, rows, text, skipped }: BenchResult, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ measures, ...(rows && { rows }), ...(skipped !== undefined && { skipped }) }));
    return;
  }
  if (skipped !== undefined) console.log(`Skipped: ${skipped}`);
  if (text) console.log(`\n${text}`);
  if (measures.length === 0) return;
  const cells = measures.map(({ name, value, unit, goal, met, note }) => [
    name,
    value === null ? '–' : withUnit(value, unit),
    goal,
    goal === '' ? '' : met ? 'met' : 'missed',
    note ?? '',
  ]);
  console.log(`\n${table(['measure', 'value', 'goal', '', ''], cells)}`);
}
