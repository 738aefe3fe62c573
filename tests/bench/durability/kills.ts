import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../../scripts/browser/chromium-flags.ts';
import { findBrowser } from '../../../scripts/browser/find-browser.mjs';
import { seeded } from '../support/random.ts';
import { burst, loseAndRecover, readAll, untilWell } from './in-page.ts';
import { compare, newLedger, note, type Acknowledged, type Ledger, type Stored } from './ledger.ts';

export interface KillReport {
  kills: number;
  /** Changes that were acknowledged, over all bursts. */
  acknowledged: number;
  /** Restarts at which Chromium had thrown the database away, and all came from the second copy. */
  losses: number;
  lost: string[];
  halfWritten: string[];
  /** Of what stood in the database at the end: rows that were not the same after it was deleted and recovered. */
  lostFromCopy: number;
  rows: number;
}

interface Options {
  /** Folder of the built extension: its path gives its id, and so its database. */
  extension: string;
  kills: number;
  seed: number;
  say?: (line: string) => void;
}

/** Kills Chromium, all its processes, in the middle of bursts of changes, and looks at what is there afterwards. */
export async function runKills({ extension, kills, seed, say = () => {} }: Options): Promise<KillReport> {
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-kills-'));
  const random = seeded(seed);
  let losses = 0;
  const ledger = newLedger();
  const problems = { lost: new Set<string>(), halfWritten: new Set<string>() };
  const look = async (page: Page): Promise<Stored> => {
    const stored = await page.evaluate(readAll);
    const { lost, halfWritten } = compare(ledger, stored);
    for (const one of lost) problems.lost.add(one);
    for (const one of halfWritten) problems.halfWritten.add(one);
    return stored;
  };
  try {
    for (let round = 0; round < kills; round++) {
      const { browser, page, wasLost } = await open(profile, extension);
      if (wasLost) losses += 1;
      if (round > 0) await look(page);
      await burstUntilKilled(browser, page, ledger, { seed: seed * 1_000 + round, ms: 50 + random() * 700 });
      if (round % 20 === 19) say(`${round + 1} kills, ${ledger.changes} changes acknowledged, ${problems.lost.size} lost`);
    }
    const { browser, page } = await open(profile, extension);
    const before = await look(page);
    await page.evaluate(loseAndRecover);
    const after = await page.evaluate(readAll);
    await browser.close();
    return {
      kills,
      acknowledged: ledger.changes,
      losses,
      lost: [...problems.lost],
      halfWritten: [...problems.halfWritten],
      lostFromCopy: differing(before.clips, after.clips) + differing(before.revisions, after.revisions),
      rows: before.clips.length + before.revisions.length,
    };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function open(profile: string, extension: string): Promise<{ browser: Browser; page: Page; wasLost: boolean }> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    args: [...chromiumFlags({ headless: true }), '--hide-crash-restore-bubble'],
  });
  const id = await browser.installExtension(extension);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  return { browser, page, wasLost: await page.evaluate(untilWell) };
}

/** Changes go on until `ms` after the first was acknowledged. */
async function burstUntilKilled(browser: Browser, page: Page, ledger: Ledger, { seed, ms }: { seed: number; ms: number }): Promise<void> {
  let first = () => {};
  const began = new Promise<void>((resolve) => (first = resolve));
  let isOver = false;
  await page.exposeFunction('acknowledged', (answer: Acknowledged) => {
    // What is heard after the kill was sent before it, and counts.
    note(ledger, answer);
    first();
  });
  const failed = page.evaluate(burst, { lanes: 4, seed }).catch((error: unknown) => {
    if (!isOver) throw error;
  });
  await Promise.race([began, failed]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  isOver = true;
  const chromium = browser.process()!;
  const gone = new Promise((resolve) => chromium.once('exit', resolve));
  // The whole group, so that no process of it writes to the end what another began.
  process.kill(-chromium.pid!, 'SIGKILL');
  await gone;
  await browser.disconnect().catch(() => {});
}

function differing(before: readonly object[], after: readonly object[]): number {
  const rows = new Set(after.map((row) => JSON.stringify(row)));
  return before.filter((row) => !rows.has(JSON.stringify(row))).length;
}
