import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { openSession } from '../../../scripts/browser/session.ts';
import { inNewPage } from './visit.ts';

/** What Firefox writes when it closes: https://github.com/firefox-devtools/profiler/blob/main/docs-developer/gecko-profile-format.md */
interface GeckoProfile {
  threads: GeckoThread[];
  /** Each a whole profile. */
  processes: GeckoProfile[];
}

interface GeckoThread {
  name: string;
  processName: string;
  stringTable: string[];
  frameTable: Table<'location'>;
  stackTable: Table<'prefix' | 'frame'>;
  samples: Table<'stack' | 'time'>;
}

/** Rows, whose columns the schema numbers. */
interface Table<Column extends string> {
  schema: Record<Column, number>;
  data: (number | null)[][];
}

/** ms between samples: it takes no shorter ones. */
const INTERVAL = 1;
const SETTLE_MS = 250;
const BACKGROUND = 'WebExtensions';

/** Milliseconds of main thread that our scripts and what they called took a page, in the mean: Firefox's own profiler tells no driver of one page. */
export async function firefoxMainThread(extension: string, urls: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
  const file = join(folder, 'profile.json');
  try {
    const session = await openSession({ name: 'firefox', extension, headless: true, environment: profiling(file) });
    for (const url of urls)
      await inNewPage(session, async (page) => {
        await page.goto(url, { waitUntil: 'load' });
        await waitForMarks(page, 5_000);
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      });
    await session.close();
    const profile = JSON.parse(await readFile(file, 'utf8')) as GeckoProfile;
    return timeOf(profile, session.origin) / urls.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function profiling(file: string): Record<string, string> {
  return {
    MOZ_PROFILER_STARTUP: '1',
    MOZ_PROFILER_STARTUP_INTERVAL: `${INTERVAL}`,
    MOZ_PROFILER_STARTUP_FEATURES: 'js',
    MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
    MOZ_PROFILER_SHUTDOWN: file,
  };
}

function timeOf(profile: GeckoProfile, origin: string): number {
  let ms = 0;
  for (const { threads } of [profile, ...profile.processes])
    // The background has a process of its own, and no page waits for it.
    for (const thread of threads) if (thread.name === 'GeckoMain' && thread.processName !== BACKGROUND) ms += threadTime(thread, origin);
  return ms;
}

function threadTime({ stringTable, frameTable, stackTable, samples }: GeckoThread, origin: string): number {
  const known = new Map<number, boolean>();
  const isOurs = (stack: number | null): boolean => {
    if (stack === null) return false;
    const before = known.get(stack);
    if (before !== undefined) return before;
    const row = stackTable.data[stack]!;
    const frame = frameTable.data[row[stackTable.schema.frame]!]!;
    const answer = stringTable[frame[frameTable.schema.location]!]!.includes(origin) || isOurs(row[stackTable.schema.prefix]!);
    known.set(stack, answer);
    return answer;
  };
  let ms = 0;
  samples.data.forEach((sample, i) => {
    if (!isOurs(sample[samples.schema.stack]!)) return;
    const next = samples.data[i + 1];
    const time = samples.schema.time;
    // A sample stands for the time until the next; where that is long, another process had the processor.
    ms += next ? Math.min(next[time]! - sample[time]!, 2 * INTERVAL) : INTERVAL;
  });
  return ms;
}
