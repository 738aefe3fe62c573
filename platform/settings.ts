import { storage } from 'wxt/utils/storage';

/** Hostnames where the reader switched Sidelight off. Page scripts read the same key of storage.local directly. */
const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [] });

export async function siteIsOff(hostname: string): Promise<boolean> {
  return (await sitesOff.getValue()).includes(hostname);
}

export async function setSiteOff(hostname: string, off: boolean): Promise<void> {
  const others = (await sitesOff.getValue()).filter((other) => other !== hostname);
  await sitesOff.setValue(off ? [...others, hostname].sort() : others);
}

export function watchSitesOff(listener: (hostnames: readonly string[]) => void): () => void {
  return sitesOff.watch((hostnames) => listener(hostnames));
}
