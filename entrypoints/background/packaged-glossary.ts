import { browser } from 'wxt/browser';
import type { PackagedGlossary } from '../../storage/glossary.ts';

/** The dataset in the extension's own package (modules/glossary.ts puts it there). No network is involved. */
export const packagedGlossary: PackagedGlossary = {
  manifest: async () => (await file('manifest.json')).json(),
  concepts: async () => (await file('concepts.json')).json(),
  lexicon: async () => (await file('lexicon.bin')).arrayBuffer(),
};

async function file(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`/glossary/${name}` as never));
  if (!response.ok) throw new Error(`The package holds no glossary/${name}.`);
  return response;
}
