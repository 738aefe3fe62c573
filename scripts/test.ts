/** `npm test`: every check and every test there is, counted together. The last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCES = ['core', 'dom', 'storage', 'messaging', 'platform', 'components', 'hooks', 'entrypoints', 'modules', 'scripts', 'tests'];

/** Each counts as one. The builds come before the size and store checks, and before the end-to-end tests. */
const CHECKS: readonly [name: string, command: string, args: readonly string[]][] = [
  ['prepare', 'wxt', ['prepare']],
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'oxlint', SOURCES],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip', []],
  ['glossary', 'node', ['scripts/glossary.ts', 'check']],
  ['build for Chrome and Edge', 'wxt', ['build']],
  ['build for Firefox', 'wxt', ['build', '-b', 'firefox']],
  ['test build for Chrome and Edge', 'wxt', ['build', '--mode', 'test']],
  ['test build for Firefox', 'wxt', ['build', '--mode', 'test', '-b', 'firefox']],
  ['size of what every page loads', 'node', ['scripts/check-size.ts']],
  ['what the store build may hold', 'node', ['scripts/check-build.ts']],
  ['store lint', 'web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--boring']],
];
const PROJECTS = ['unit', 'browser', 'e2e'];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add({ passed, failed, skipped }: Count): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** What a check prints matters only when it fails. */
function check(name: string, command: string, args: readonly string[]): void {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  });
  const passed = status === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) console.log([error?.message, stdout, stderr].filter(Boolean).join('\n'));
  add({ passed: Number(passed), failed: Number(!passed), skipped: 0 });
}

/** Runs one Vitest project; a run that leaves no report counts as one failure. */
function test(project: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    // A file that cannot be imported, or an error outside any test, fails the run without a failed test.
    const failed = Math.max(numFailedTests ?? 0, status === 0 ? 0 : 1);
    add({ passed: numPassedTests ?? 0, failed, skipped: numPendingTests ?? 0 });
  } catch {
    add({ passed: 0, failed: 1, skipped: 0 });
  }
  rmSync(folder, { recursive: true, force: true });
}

const parts = process.argv.slice(2);
const unknown = parts.find((part) => part !== 'checks' && !PROJECTS.includes(part));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": choose from checks, ${PROJECTS.join(', ')}.`);
  process.exit(1);
}
const wanted = (part: string) => parts.length === 0 || parts.includes(part);

if (wanted('checks')) for (const [name, command, args] of CHECKS) check(name, command, args);
for (const project of PROJECTS) if (wanted(project)) test(project);

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
