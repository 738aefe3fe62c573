import { browser } from 'wxt/browser';

export const PAGE_SCRIPT = '/content-scripts/annotator.js';
const CARD_SCRIPT = '/annotator-ui.js';
const MARKS_SCRIPT = '/annotator-marks.js';
const REGISTERED = 'granted-sites';

/** The sites the manifest already covers. */
function builtIn(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
}

/**
 * Makes the page script run on every site that the reader granted and the manifest does not cover. Registrations are dropped by
 * browsers when an extension is updated, so this is called at every start and at every change of permissions.
 */
export async function registerGrantedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const known = builtIn();
  const matches = origins.filter((origin) => !known.includes(origin));
  const ours = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  if (matches.length === 0) {
    if (ours.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
    return;
  }
  const script = {
    id: REGISTERED,
    js: [PAGE_SCRIPT.slice(1)],
    matches,
    excludeMatches: known,
    allFrames: true,
    runAt: 'document_idle' as const,
  };
  if (ours.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Puts the page script into the tabs that are already open: after an install or update they hold none, or one that is cut off. */
export function annotateOpenTabs(): Promise<void> {
  return injectEverywhere(PAGE_SCRIPT);
}

/** Where no page script runs this one does nothing. */
export function injectMarksEverywhere(): Promise<void> {
  return injectEverywhere(MARKS_SCRIPT);
}

async function injectEverywhere(file: typeof PAGE_SCRIPT | typeof MARKS_SCRIPT): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0) return;
  // A tab's URL is readable exactly where the origin is granted, so this needs no `tabs` permission.
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id!, allFrames: true }, files: [file] })),
  );
}

export async function injectCard(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [CARD_SCRIPT] });
}

export async function injectMarks(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [MARKS_SCRIPT] });
}
