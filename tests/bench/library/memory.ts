import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'puppeteer-core';

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

/** Private bytes of the largest process of pages and workers: with garbage, code and what is the browser's own. @param protocol to the browser */
export async function rendererBytes(protocol: CDPSession): Promise<number> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  const sizes = await Promise.all(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateBytes(id)));
  return Math.max(0, ...sizes);
}

async function privateBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0);
  return (kilobytes('Private_Clean') + kilobytes('Private_Dirty') + kilobytes('Swap')) * 1024;
}
