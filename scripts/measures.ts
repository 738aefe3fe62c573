/** `npm run measures [-- NAME …]`: runs every bench, or those named, and writes docs/measures.md. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from '../tests/bench/support/bench.ts';
import { type Section, updatePage } from '../tests/bench/support/measures-doc.ts';
import { benchNames, loadBench } from '../tests/bench/support/registry.ts';
import { browserVersion, ensureBrowsers, findBrowser } from './browser/find-browser.mjs';

const PAGE = fileURLToPath(new URL('../docs/measures.md', import.meta.url));
const SCRIPT = fileURLToPath(new URL('bench.ts', import.meta.url));

const names = process.argv.slice(2);
const unknown = names.find((name) => !benchNames().includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}": choose from ${benchNames().join(', ')}.`);
  process.exit(1);
}
ensureBrowsers(['chromium']);

const sections: Section[] = [];
for (const name of names.length > 0 ? names : benchNames()) {
  const started = performance.now();
  const result = run(name);
  sections.push({ name, about: (await loadBench(name)).about, date: new Date().toISOString().slice(0, 10), commit: commit(), result });
  console.log(`${summary(name, result)} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
}
const [processor] = cpus();
writeFileSync(
  PAGE,
  updatePage(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '', sections, {
    machine: `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`,
    browser: browserVersion(findBrowser('chromium')!),
    node: process.versions.node,
  }),
);
console.log('docs/measures.md');
process.exit(sections.some(({ result }) => 'failed' in result) ? 1 : 0);

/** Each in a process of its own, so that none leaves anything to the next. */
function run(name: string): Section['result'] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, name, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1)!) as BenchResult;
  console.error(stderr.trim());
  return { failed: /^\w*Error: .*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n')[0] ?? `it ended with ${status}` };
}

function summary(name: string, result: Section['result']): string {
  if ('failed' in result) return `${name}: failed`;
  if (result.skipped !== undefined) return `${name}: skipped, ${result.skipped}`;
  const withGoal = result.measures.filter(({ goal }) => goal !== '');
  const missed = withGoal.filter(({ met }) => !met);
  return `${name}: ${withGoal.length - missed.length} of ${withGoal.length} goals met`;
}

/** The commit that was measured; `+`: with changes that are not in it. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', cwd: fileURLToPath(new URL('..', import.meta.url)) }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs');
    return git('rev-parse', '--short', 'HEAD') + (changed === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}
