import { browser } from 'wxt/browser';

/** Keys of storage.local that a backup takes along: what a reader chose. None of them is secret, and none is of this machine alone. */
const KEYS = ['sitesOff', 'colourNames', 'density', 'marksByKind', 'definitions', 'readerChoices', 'readerChoices$'] as const;

export interface StoredSetting {
  key: string;
  value: unknown;
}

export async function settingsToBackUp(): Promise<StoredSetting[]> {
  const values = await browser.storage.local.get([...KEYS]);
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

/** Those that are ours to keep; whoever reads one checks what is in it. `sitesOff` is read by page scripts, which do not. */
export async function putSettingsBack(settings: readonly StoredSetting[]): Promise<void> {
  const known: ReadonlySet<string> = new Set(KEYS);
  const sound = settings.filter(({ key, value }) => known.has(key) && (key !== 'sitesOff' || isTexts(value)));
  await browser.storage.local.set(Object.fromEntries(sound.map(({ key, value }) => [key, value])));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
