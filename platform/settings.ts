import { storage } from 'wxt/utils/storage';
import { DENSITIES, type Density } from '../core/marks/density.ts';
import type { Colour } from '../core/clips/clip.ts';
import { readColourNames, type ColourNames } from '../core/clips/colour-names.ts';

/** Hostnames where the reader switched Sidelight off. Page scripts read the same key of storage.local directly. */
const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [] });

export async function siteIsOff(hostname: string): Promise<boolean> {
  return (await sitesOff.getValue()).includes(hostname);
}

export async function setSiteOff(hostname: string, off: boolean): Promise<void> {
  const others = (await sitesOff.getValue()).filter((other) => other !== hostname);
  await sitesOff.setValue(off ? [...others, hostname].sort() : others);
}

export function sitesSwitchedOff(): Promise<readonly string[]> {
  return sitesOff.getValue();
}

export function watchSitesOff(listener: (hostnames: readonly string[]) => void): () => void {
  return sitesOff.watch((hostnames) => listener(hostnames));
}

/** What the reader calls the colours of clips. */
const colourNames = storage.defineItem<unknown>('local:colourNames', { fallback: {} });

/** Gives the names now and after every change. */
export function followColourNames(take: (names: ColourNames) => void, signal: AbortSignal): void {
  const give = (stored: unknown) => signal.aborted || take(readColourNames(stored));
  colourNames.getValue().then(give, () => {}); // ours then
  signal.addEventListener('abort', colourNames.watch(give));
}

/** An empty name stands for ours. */
export async function setColourName(colour: Colour, name: string): Promise<void> {
  const names = readColourNames(await colourNames.getValue());
  await colourNames.setValue(readColourNames({ ...names, [colour]: name }));
}

/** How many of a page's mentions are marked. Page scripts read the same key of storage.local directly. */
const density = storage.defineItem<unknown>('local:density', { fallback: 'section' });

function readDensity(stored: unknown): Density {
  return DENSITIES.find((one) => one === stored) ?? 'section';
}

/** Gives it now and after every change. */
export function followDensity(take: (density: Density) => void, signal: AbortSignal): void {
  const give = (stored: unknown) => signal.aborted || take(readDensity(stored));
  density.getValue().then(give, () => {}); // ours then
  signal.addEventListener('abort', density.watch(give));
}

export async function setDensity(value: Density): Promise<void> {
  await density.setValue(value);
}

/** In which languages a term is explained. `auto`: in that of our texts, and in the page's beside it. */
export const DEFINITIONS = ['auto', 'en', 'en-ko', 'ko-en'] as const;
export type Definitions = (typeof DEFINITIONS)[number];

const definitions = storage.defineItem<unknown>('local:definitions', { fallback: 'auto' });

function readDefinitions(stored: unknown): Definitions {
  return DEFINITIONS.find((one) => one === stored) ?? 'auto';
}

/** Gives it now and after every change. */
export function followDefinitions(take: (definitions: Definitions) => void, signal: AbortSignal): void {
  const give = (stored: unknown) => signal.aborted || take(readDefinitions(stored));
  definitions.getValue().then(give, () => {}); // ours then
  signal.addEventListener('abort', definitions.watch(give));
}

export async function setDefinitions(value: Definitions): Promise<void> {
  await definitions.setValue(value);
}
