import { median } from '../support/statistics.ts';

/** What the DevTools protocol returns for a stretch of sampling: https://chromedevtools.github.io/devtools-protocol/v8/Profiler/ */
export interface CpuProfile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  /** Node ids, one a sample. */
  samples?: number[];
  /** Microseconds before each sample. */
  timeDeltas?: number[];
}

export interface Share {
  /** Milliseconds of the main thread in scripts of `origin` and in what they called. */
  total: number;
  /** The longest stretch without a break. */
  longest: number;
}

export function shareOf({ nodes, samples = [], timeDeltas = [] }: CpuProfile, origin: string): Share {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const follow = (id: number, within: boolean): void => {
    const node = byId.get(id)!;
    const own = within || node.callFrame.url.startsWith(origin);
    if (own) ours.add(id);
    for (const child of node.children ?? []) follow(child, own);
  };
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  for (const { id } of nodes) if (!children.has(id)) follow(id, false);
  // A sample stands for the time until the next; where none comes for long, another process had the processor.
  const longestGap = 2 * median(timeDeltas);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  samples.forEach((id, i) => {
    const ms = Math.min(timeDeltas[i + 1] ?? 0, longestGap) / 1000;
    stretch = ours.has(id) ? stretch + ms : 0;
    if (ours.has(id)) total += ms;
    longest = Math.max(longest, stretch);
  });
  return { total, longest };
}
