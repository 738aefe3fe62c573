import type { CpuProfile } from '../annotate/profile.ts';
import { median } from '../support/statistics.ts';

export interface TraceEvent {
  name: string;
  ph?: string;
  pid: number;
  tid: number;
  /** µs, on the same clock as the samples of a profile. */
  ts: number;
  dur?: number;
  /** µs of the processor, where the system tells. */
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: { dirtyObjects?: number } };
}

/**
 * Milliseconds that our scripts, and what they call, take in each task of the page's main thread: the profile knows whose code runs, the
 * trace where a task ends.
 */
export function ourTasks(profile: CpuProfile & { startTime: number }, events: readonly TraceEvent[], origin: string): number[] {
  const { nodes, samples = [], timeDeltas = [], startTime } = profile;
  const ours = ourNodes(nodes, origin);
  // A sample stands for the time until the next; where none comes for long, another process had the processor.
  const most = 2 * median(timeDeltas);
  const seen: { at: number; ms: number }[] = [];
  let at = startTime;
  samples.forEach((id, i) => {
    at += timeDeltas[i] ?? 0;
    if (ours.has(id)) seen.push({ at, ms: Math.min(timeDeltas[i + 1] ?? 0, most) / 1000 });
  });
  const tasks = events.filter(({ name, ph, dur }) => ph === 'X' && dur !== undefined && /^(?:ThreadControllerImpl::)?RunTask$/.test(name));
  const threads = Map.groupBy(tasks, ({ pid, tid }) => `${pid} ${tid}`);
  const counted = [...threads.values()].map((thread) => inTasks(thread, seen));
  // The thread whose tasks hold the samples is the page's.
  return counted.toSorted((one, other) => total(other) - total(one))[0] ?? [];
}

const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

function ourNodes(nodes: CpuProfile['nodes'], origin: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const follow = (id: number, within: boolean): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const own = within || callFrame.url.startsWith(origin);
    if (own) ours.add(id);
    for (const child of children) follow(child, own);
  };
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  for (const { id } of nodes) if (!children.has(id)) follow(id, false);
  return ours;
}

function inTasks(tasks: readonly TraceEvent[], samples: readonly { at: number; ms: number }[]): number[] {
  const sorted = tasks.toSorted((one, other) => one.ts - other.ts);
  const sums = new Map<TraceEvent, number>();
  let next = 0;
  for (const { at, ms } of samples) {
    while (next < sorted.length && sorted[next]!.ts + sorted[next]!.dur! < at) next++;
    const task = sorted[next];
    if (task && task.ts <= at) sums.set(task, (sums.get(task) ?? 0) + ms);
  }
  return [...sums.values()];
}
