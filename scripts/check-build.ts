/** What the store builds may hold: the permissions that docs/privacy.md explains, no network, no code made from text, no test hook. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NEWS_HOSTS } from '../platform/hosts.ts';

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  optional_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  web_accessible_resources?: unknown;
  content_security_policy?: unknown;
  externally_connectable?: unknown;
}

const problems: string[] = [];
const privacy = readFileSync('docs/privacy.md', 'utf8');

function expectSame(what: string, found: readonly string[] = [], wanted: readonly string[] = []): void {
  const [a, b] = [[...found].sort().join(', '), [...wanted].sort().join(', ')];
  if (a !== b) problems.push(`${what}: is "${a}", documented as "${b}"`);
}

function checkManifest(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const hosts = NEWS_HOSTS.map((host) => `*://*.${host}/*`);
  // Each row of the table in docs/privacy.md begins with the permission in backquotes.
  const documented = [...privacy.matchAll(/^\| `([a-zA-Z]+)` \|/gm)].map(([, name]) => name!);
  // Asked for at the moment it is needed.
  const optional = [...privacy.matchAll(/^\| only when you choose it: `([a-zA-Z]+)` \|/gm)].map(([, name]) => name!);
  // Firefox has a panel without asking for it.
  const wanted = folder.includes('firefox') ? documented.filter((name) => name !== 'sidePanel') : documented;
  expectSame(`${folder}: permissions`, manifest.permissions, wanted);
  expectSame(`${folder}: optional_permissions`, manifest.optional_permissions, optional);
  expectSame(`${folder}: host_permissions`, manifest.host_permissions, hosts);
  expectSame(
    `${folder}: content script matches`,
    manifest.content_scripts?.flatMap(({ matches }) => matches),
    hosts,
  );
  expectSame(`${folder}: optional_host_permissions`, manifest.optional_host_permissions, ['*://*/*']);
  for (const key of ['web_accessible_resources', 'content_security_policy', 'externally_connectable'] as const) {
    if (manifest[key] !== undefined) problems.push(`${folder}: the manifest has ${key}`);
  }
  for (const host of NEWS_HOSTS) if (!privacy.includes(host)) problems.push(`docs/privacy.md does not name ${host}`);
}

/** What no script of ours may do. The background alone reads files of the package with `fetch`. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/, 'a way to the network'],
  [/\beval\(|\bnew Function\(/, 'code made from text'],
  [/attachShadow\(\{[^}]*mode:\s*[`"']open[`"']/, 'an open shadow root, which is for tests'],
];

/** The browser's own, called by its name or on its global; not a method of something else that is called so, as MiniSearch has one. */
const FETCH = /(?<![.\w])fetch\((?![^()]*\)\s*\{)|\b(?:window|self|globalThis|browser)(?:\.|\?\.)fetch\b/;

function checkScripts(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [pattern, what] of FORBIDDEN)
      if (pattern.test(code)) problems.push(`${folder}/${file}: ${what} (${pattern.exec(code)?.[0]})`);
    if (FETCH.test(code) && file !== 'background.js') problems.push(`${folder}/${file}: fetch outside the background`);
    for (const [, url] of code.matchAll(/fetch\(\s*[`"']([^`"']+)/g))
      if (/^https?:/.test(url!)) problems.push(`${folder}/${file}: fetches ${url}`);
  }
}

for (const folder of ['.output/chrome-mv3', '.output/firefox-mv3']) {
  checkManifest(folder);
  checkScripts(folder);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('The store builds hold nothing that is not documented.');
