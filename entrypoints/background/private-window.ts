import { browser } from 'wxt/browser';
import type { Sender } from '../../messaging/server.ts';

/** Mozilla's policy 6.3, and our promise: nothing is stored from a private window. */
export async function isPrivate(from: Sender, tab?: number): Promise<boolean> {
  return (await privateTab(from, tab)) !== undefined;
}

/** The tab that is meant, if its window is private. */
export async function privateTab(from: Sender, tab?: number): Promise<number | undefined> {
  // Only a page of ours may speak for another tab than the one it is in.
  const speaksForTab = tab !== undefined && /^[a-z]+-extension:/.test(from.url ?? '');
  const meant = speaksForTab ? await browser.tabs.get(tab) : from.tab;
  return meant?.incognito ? meant.id : undefined;
}
