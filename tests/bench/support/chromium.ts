import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../../scripts/browser/chromium-flags.ts';
import { ensureBrowsers, findBrowser } from '../../../scripts/browser/find-browser.mjs';

const FLAGS = [
  ...chromiumFlags({ headless: true }),
  // What is in another window or not seen runs at full speed too.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc --max-old-space-size=2048',
];

/** Why a step of the page came to nothing: it took too long, the page died, or it threw. */
export class StepFailed extends Error {
  override name = 'StepFailed';
}

export interface BenchPage {
  page: Page;
  /** Runs a step in the page; after a `StepFailed` the page is of no more use. */
  step<T>(limitMs: number, run: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A page of its own process, where `globalThis.bench` stands. */
export async function openBenchPage(url: string): Promise<BenchPage> {
  ensureBrowsers(['chromium']);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    protocolTimeout: 0,
    args: FLAGS,
  });
  const page = await browser.newPage();
  const died = new Promise<never>((_, reject) => page.on('error', () => reject(new StepFailed('runs out of memory'))));
  died.catch(() => {});
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis, { timeout: 60_000 });
  return {
    page,
    async step(limitMs, run) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new StepFailed(`takes over ${limitMs / 1000} s`)), limitMs);
      });
      const running = run();
      running.catch(() => {});
      try {
        return await Promise.race([running, late, died]);
      } catch (error) {
        if (error instanceof StepFailed) throw error;
        throw new StepFailed(
          String(error instanceof Error ? error.message : error)
            .split('\n')[0]!
            .slice(-160),
        );
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      // A page in an endless step does not answer; its process is ours to end.
      const process = browser.process();
      await Promise.race([browser.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 2_000))]);
      process?.kill('SIGKILL');
    },
  };
}
