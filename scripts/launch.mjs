// The one door: `npm start` and `npm test`. Plain Node 20 without dependencies, since it installs them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browser/find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const HELP = {
  start: `npm start [-- FILE.html | URL] [--browser chromium|firefox] [--headless]

Builds Sidelight and opens a browser with it on a page: yours, or an article of our own.
Without a display it runs headless, prints the terms it marked and writes preview.png.`,
  test: `npm test [-- unit | browser | e2e | checks …]

Installs what is missing and runs everything, or the parts named: types, lint, unit, real-browser and end-to-end tests.
The last line is "N passed, N failed".`,
};

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: BIN + delimiter + process.env['PATH'], SIDELIGHT_CWD: process.env['INIT_CWD'] ?? process.cwd() },
  });
  if (error) throw error;
  return status ?? 1;
}

/** The lock file that was installed, against the one that is there. */
function installed() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

const [task, ...args] = process.argv.slice(2);
if (task !== 'start' && task !== 'test') throw new Error('Use npm start or npm test.');
if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP[task]);
  process.exit(0);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Sidelight needs Node 20 or newer to start from; this is ${process.version}.`);
  process.exit(1);
}
if (!installed()) {
  console.log('Installing the packages of package-lock.json …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) process.exit(1);
}
try {
  const wanted = args[args.indexOf('--browser') + 1] === 'firefox' ? 'firefox' : 'chromium';
  ensureBrowsers(task === 'test' ? ['chromium', 'firefox'] : [wanted]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// Node 24, a dependency of ours, runs TypeScript as it is.
process.exit(run('node', [join('scripts', task === 'start' ? 'preview.ts' : 'test.ts'), ...args]));
