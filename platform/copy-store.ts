import { browser } from 'wxt/browser';

/** Keys and JSON values that live apart from IndexedDB: another engine, another folder, out of reach of what evicts site data. */
export interface CopyStore {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  keys(): Promise<string[]>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export const copyStore: CopyStore = {
  get: (keys) => browser.storage.local.get([...keys]),
  keys: () => (browser.storage.local as unknown as { getKeys(): Promise<string[]> }).getKeys(),
  set: (values) => browser.storage.local.set(values),
  remove: (keys) => browser.storage.local.remove([...keys]),
};
