/** `npm run bench -- NAME [--json] [--quick]`: one file of tests/bench each. With `--json` the last line is the result. */
import { type BenchResult, withUnit } from '../tests/bench/support/bench.ts';
import { benchNames, loadBench } from '../tests/bench/support/registry.ts';
import { table } from '../tests/bench/support/table.ts';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [name, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = options.find((option) => !['--json', '--quick', '--help'].includes(option));

try {
  if (options.includes('--help')) console.log(await help());
  else if (name === undefined || more.length > 0 || unknown !== undefined || !benchNames().includes(name)) {
    if (unknown !== undefined) console.error(`There is no option ${unknown}.`);
    else if (name !== undefined) console.error(more.length > 0 ? 'One bench at a time.' : `There is no bench "${name}".`);
    console.error(await help());
    process.exitCode = 1;
  } else {
    const json = options.includes('--json');
    const bench = await loadBench(name);
    const result = await bench.run({ quick: options.includes('--quick'), say: (line) => json || console.log(line) });
    print(result, json);
  }
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
// A bundler may hold the process open. A pipe takes no more than 64 kB at once: what is left of it would be cut off.
process.stdout.write('', () => process.exit());

async function help(): Promise<string> {
  const lines = await Promise.all(benchNames().map(async (name) => `  ${name.padEnd(12)} ${(await loadBench(name)).about}`));
  return `npm run bench -- NAME [--json] [--quick]\n\n${lines.join('\n')}\n\n--json: the last line is {"measures": […], "rows": […]}; --quick: shorter and less exact`;
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
