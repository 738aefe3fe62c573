import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '../../../scripts/browser/session.ts';
import type { CpuProfile } from '../annotate/profile.ts';

/** µs between samples. */
const INTERVAL = 100;
/** From the page's load to the last answer of the background. */
const SETTLE_MS = 3_000;
const CARD_SCRIPT = /annotator-ui\.js$/;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs, on the same clock as the samples. */
  ts: number;
  dur?: number;
}

/** The longest task of the page's main thread that runs our scripts, by how long it runs them, ms. */
export interface TaskShare {
  /** In the card script, once it has started: reading the page and finding clips in it. */
  anchoring: number;
  /** The start of the card script, and the annotator. */
  others: number;
}

/** Opens a page under the profiler and the tracer: the one knows whose code runs, the other where a task ends. */
export async function tasksOf(session: Session, url: string): Promise<TaskShare> {
  const page = await session.browser.newPage();
  try {
    await page.bringToFront();
    const protocol = await page.createCDPSession();
    await protocol.send('Profiler.enable');
    await protocol.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await protocol.send('Profiler.start');
    await page.goto(url, { waitUntil: 'load' });
    await pause(SETTLE_MS);
    const { profile } = await protocol.send('Profiler.stop');
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    return share(profile as CpuProfile & { startTime: number }, traceEvents, session.origin);
  } finally {
    await page.close();
  }
}

function share(
  { nodes, samples = [], timeDeltas = [], startTime }: CpuProfile & { startTime: number },
  events: readonly TraceEvent[],
  origin: string,
): TaskShare {
  const scriptOf = scripts(nodes, origin);
  const ours: { at: number; ms: number; script: string }[] = [];
  let at = startTime;
  samples.forEach((id, i) => {
    at += timeDeltas[i] ?? 0;
    const script = scriptOf.get(id);
    // A sample stands for the time until the next, or not so long where another process had the processor.
    if (script !== undefined) ours.push({ at, ms: Math.min(timeDeltas[i + 1] ?? 0, 3 * INTERVAL) / 1000, script });
  });
  const tasks = events.filter(({ name, ph, dur }) => ph === 'X' && dur !== undefined && /^(?:ThreadControllerImpl::)?RunTask$/.test(name));
  const threads = Map.groupBy(tasks, ({ pid, tid }) => `${pid} ${tid}`);
  // The thread whose tasks hold the samples is the page's.
  const counts = [...threads.values()].map((list) => inTasks(list, ours));
  const own = counts.toSorted((one, other) => other.length - one.length)[0] ?? [];
  const start = own.find(({ script }) => CARD_SCRIPT.test(script));
  const isAnchoring = (one: (typeof own)[number]) => CARD_SCRIPT.test(one.script) && one.task !== start?.task;
  return { anchoring: longest(own.filter(isAnchoring)), others: longest(own.filter((one) => !isAnchoring(one))) };
}

function scripts(nodes: CpuProfile['nodes'], origin: string): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const out = new Map<number, string>();
  const follow = (id: number, within: string | undefined): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const script = callFrame.url.startsWith(origin) ? callFrame.url : within;
    if (script !== undefined) out.set(id, script);
    for (const child of children) follow(child, script);
  };
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  for (const { id } of nodes) if (!children.has(id)) follow(id, undefined);
  return out;
}

function inTasks(tasks: readonly TraceEvent[], samples: readonly { at: number; ms: number; script: string }[]) {
  const sorted = tasks.toSorted((one, other) => one.ts - other.ts);
  let next = 0;
  return samples.flatMap((sample) => {
    while (next < sorted.length && sorted[next]!.ts + sorted[next]!.dur! < sample.at) next++;
    const task = sorted[next];
    return task && task.ts <= sample.at ? [{ ...sample, task }] : [];
  });
}

function longest(samples: readonly { ms: number; task: TraceEvent }[]): number {
  const sums = [...Map.groupBy(samples, ({ task }) => task).values()].map((list) => list.reduce((sum, { ms }) => sum + ms, 0));
  return Math.max(0, ...sums);
}
