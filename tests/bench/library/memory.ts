import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** Bytes that the scripts of a page and its workers hold, with what their arrays and nodes take outside the heap. */
export async function scriptBytes(page: Page): Promise<number> {
  const protocol = await page.createCDPSession();
  const clients = [protocol, ...page.workers().map(({ client }) => client)];
  let sum = 0;
  for (const client of clients) sum += await heapOf(client as CDPSession);
  await protocol.detach();
  return sum;
}

async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await client.send('Runtime.getHeapUsage')) as unknown as Record<
    string,
    number
  >;
  return usedSize! + (embedderHeapUsedSize ?? 0) + (backingStorageSize ?? 0);
}

interface Renderer {
  id: number;
  /** Seconds of the processor until now. */
  cpuTime: number;
}

/** Processes of pages and workers. */
async function renderers(browser: Browser): Promise<Renderer[]> {
  const protocol = await browser.target().createCDPSession();
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  await protocol.detach();
  return processInfo.filter(({ type }) => type === 'renderer');
}

/** Bytes of the largest process of pages and workers. */
export async function largestRenderer(browser: Browser): Promise<number> {
  return Math.max(0, ...(await Promise.all((await renderers(browser)).map(({ id }) => ownBytes(id)))));
}

const SAMPLE_MS = 20;

/** Does work in a page, and gives the most bytes that its process held meanwhile: the one that worked. Others linger when their page is closed. */
export async function peakWhile(browser: Browser, work: () => Promise<void>): Promise<number> {
  const before = await renderers(browser);
  const peaks = new Map(before.map(({ id }) => [id, 0]));
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      for (const [id, peak] of peaks) peaks.set(id, Math.max(peak, await ownBytes(id)));
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  try {
    await work();
  } finally {
    done.abort();
    await watching;
  }
  const worked = new Map((await renderers(browser)).map(({ id, cpuTime }) => [id, cpuTime]));
  const [busiest] = before.toSorted((a, b) => (worked.get(b.id) ?? 0) - b.cpuTime - ((worked.get(a.id) ?? 0) - a.cpuTime));
  return peaks.get(busiest!.id)!;
}

/**
 * Bytes in memory that are the process's own and no file's: with garbage, code and what is the browser's own. The kernel keeps count of
 * these: asking costs nothing, where `smaps_rollup` walks all of the memory and holds the process up.
 */
async function ownBytes(process: number): Promise<number> {
  const text = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  return Number(/^RssAnon:\s+(\d+)/mu.exec(text)?.[1] ?? 0) * 1024;
}
