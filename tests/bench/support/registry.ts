import { readdirSync } from 'node:fs';
import type { Bench } from './bench.ts';

const FOLDER = new URL('../', import.meta.url);

/** Every file of tests/bench is a bench of its name. */
export function benchNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

export async function loadBench(name: string): Promise<Bench> {
  const module = (await import(new URL(`${name}.ts`, FOLDER).href)) as { bench: Bench };
  return module.bench;
}
