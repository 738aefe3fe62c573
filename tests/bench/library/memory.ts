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

/** Processes of pages and workers. */
export async function renderers(browser: Browser): Promise<number[]> {
  const protocol = await browser.target().createCDPSession();
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  await protocol.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Bytes in memory of the largest process that are its own and no file's: with garbage, code and what is the browser's own. */
export async function largest(processes: readonly number[]): Promise<number> {
  return Math.max(0, ...(await Promise.all(processes.map(ownBytes))));
}

/** The kernel keeps count of these: asking costs nothing, where `smaps_rollup` walks all of the memory and holds the process up. */
async function ownBytes(process: number): Promise<number> {
  const text = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  return Number(/^RssAnon:\s+(\d+)/mu.exec(text)?.[1] ?? 0) * 1024;
}
