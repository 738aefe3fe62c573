/** Fails when what the manifest puts into every page has grown too heavy. Run it after a build: `node scripts/check-size.ts`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Minified bytes, scripts and styles together. On real pages the size of a script costs more than its work. */
const MOST = 15_000;

interface Manifest {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

/** What one build injects: file and bytes. */
export function injected(folder: string): [file: string, bytes: number][] {
  const { content_scripts = [] } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  return [...new Set(files)].map((file) => [file, statSync(join(folder, file)).size]);
}

export function main(output = '.output'): number {
  const builds = existsSync(output) ? readdirSync(output).filter((name) => existsSync(join(output, name, 'manifest.json'))) : [];
  if (builds.length === 0) {
    console.error(`Nothing is built in ${output}.`);
    return 1;
  }
  let code = 0;
  for (const build of builds.sort()) {
    const files = injected(join(output, build));
    const sum = files.reduce((all, [, bytes]) => all + bytes, 0);
    const fits = files.length > 0 && sum <= MOST;
    if (!fits) code = 1;
    console.log(
      `${fits ? 'ok' : 'TOO MUCH'}  ${build}  ${sum} of ${MOST} bytes  ${files.map(([file]) => file).join(', ') || 'no content script'}`,
    );
  }
  return code;
}

if (import.meta.main) process.exitCode = main(process.argv[2]);
