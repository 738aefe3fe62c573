import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface ContentScripts {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

/** Everything that a manifest puts into every page it matches, each file once. */
export function injectedFiles({ content_scripts = [] }: ContentScripts): string[] {
  return [...new Set(content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]))];
}

/** Bytes of each of them in a built extension. */
export function injectedSizes(folder: string): { file: string; bytes: number }[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ContentScripts;
  return injectedFiles(manifest).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
}
