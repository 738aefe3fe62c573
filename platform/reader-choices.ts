import { storage } from 'wxt/utils/storage';
import { readChoices } from '../core/spotting/read-choices.ts';
import { type ReaderChoices, NO_CHOICES } from '../core/spotting/reader-choices.ts';

/** What was chosen in a tab of a private window: in memory only (`storage.session`), and gone with the tab. */
export interface PrivateChoices extends ReaderChoices {
  /** Hostnames where Sidelight is off in this tab. */
  off: readonly string[];
}

/** Written by the background alone. Page scripts watch the same key of storage.local directly. */
const kept = storage.defineItem<unknown>('local:readerChoices', { version: 1 });
const privately = storage.defineItem<Record<string, unknown>>('session:privateChoices', { fallback: {} });

export async function keptChoices(): Promise<ReaderChoices> {
  return readChoices(await kept.getValue());
}

export function keepChoices(choices: ReaderChoices): Promise<void> {
  return kept.setValue(choices);
}

export function watchKeptChoices(listener: (choices: ReaderChoices) => void): () => void {
  return kept.watch((stored) => listener(readChoices(stored)));
}

export async function privateChoices(tab: number): Promise<PrivateChoices> {
  return inTab(await privately.getValue(), tab);
}

export async function setPrivateChoices(tab: number, choices: PrivateChoices): Promise<void> {
  await privately.setValue({ ...(await privately.getValue()), [tab]: choices });
}

export async function forgetPrivateChoices(tab: number): Promise<void> {
  const { [tab]: gone, ...others } = await privately.getValue();
  if (gone !== undefined) await privately.setValue(others);
}

export function watchPrivateChoices(tab: number, listener: (choices: PrivateChoices) => void): () => void {
  return privately.watch((all) => listener(inTab(all, tab)));
}

function inTab(all: Record<string, unknown>, tab: number): PrivateChoices {
  const stored = all[tab];
  const off = (stored as Partial<PrivateChoices> | undefined)?.off;
  return { ...(stored === undefined ? NO_CHOICES : readChoices(stored)), off: Array.isArray(off) ? off : [] };
}
