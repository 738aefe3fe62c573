// Plain JavaScript: scripts/launch.mjs runs it before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Where each browser may be, in order of preference. Branded Chrome comes last: it may refuse unpacked extensions.
 * @type {Record<BrowserName, { env: string, commands: string[], paths: string[] }>}
 */
const PLACES = {
  chromium: {
    env: 'SIDELIGHT_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'msedge', 'google-chrome'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    env: 'SIDELIGHT_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];

/**
 * The path of an installed browser; SIDELIGHT_CHROMIUM and SIDELIGHT_FIREFOX in the environment come first.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { env, commands, paths } = PLACES[name];
  const asked = process.env[env];
  if (asked) return asked;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .concat(paths)
    .find((path) => existsSync(path));
}

/**
 * Finds the browsers, and installs Debian's where this is Debian and we may.
 * @param {BrowserName[]} names
 */
export function ensureBrowsers(names) {
  const missing = () => names.filter((name) => findBrowser(name) === undefined);
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`Installing ${DEBIAN_PACKAGES.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    apt('update');
    apt('install', '-y', ...DEBIAN_PACKAGES);
  }
  if (missing().length === 0) return;
  throw new Error(
    `No ${missing().join(' and no ')} found. Install it (on Debian: apt-get install ${DEBIAN_PACKAGES.join(' ')}), or name its program in SIDELIGHT_CHROMIUM or SIDELIGHT_FIREFOX.`,
  );
}

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @param {string} program */
export function browserVersion(program) {
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
}
