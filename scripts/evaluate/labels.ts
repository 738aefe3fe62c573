import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, readText } from '../text/read-text.ts';
import type { Label } from './compare.ts';

/** Labels by file name, of a folder of texts with a `labels.json`. Ids that were given up since stand as their successors. */
export function readLabels(folder: string, redirects: ReadonlyMap<string, string>): Record<string, Label[]> {
  const path = join(folder, 'labels.json');
  if (!existsSync(path)) throw new InputError(`${path}: no such file`);
  return followRedirects(parseLabels(readText(path), path), redirects);
}

function followRedirects(labels: Record<string, Label[]>, redirects: ReadonlyMap<string, string>): Record<string, Label[]> {
  const follow = (entity: string) =>
    entity
      .split('|')
      .map((id) => redirects.get(id) ?? id)
      .join('|');
  return Object.fromEntries(
    Object.entries(labels).map(([file, list]) => [file, list.map((label) => ({ ...label, entity: follow(label.entity) }))]),
  );
}

function parseLabels(text: string, path: string): Record<string, Label[]> {
  try {
    return JSON.parse(text) as Record<string, Label[]>;
  } catch (error) {
    throw new InputError(`${path}: not JSON (${(error as Error).message})`);
  }
}
