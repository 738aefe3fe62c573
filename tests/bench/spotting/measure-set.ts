import { type BenchPage, StepFailed, openBenchPage } from '../support/chromium.ts';
import { median } from '../support/statistics.ts';
import { ENGINES, type EngineName } from './engines/engine.ts';
import type { Building, SpottingPage, Timing } from './in-page.ts';
import { type Cell, type SurfaceSet, emptyCell } from './rows.ts';
import type { TextName } from './text.ts';

const LIMIT_MS = 20_000;
const LIMIT_BYTES = 2 ** 30;
/** mark.js takes a pass over the page for every term: 18 s for a thousand on a page of 200 kB. */
const MARKJS_UP_TO = 1_000;

export interface Plan {
  url: string;
  texts: readonly TextName[];
  /** Stretches per cell; their median counts. */
  runs: number;
  /** Least length of a stretch, ms. */
  stretch: number;
  /** Engines that a smaller set was too much for, with the reason; what fails is added. */
  beyond: Map<EngineName, string>;
}

type World = typeof globalThis & { bench: SpottingPage };

interface Stage {
  open: BenchPage;
  buildings: Map<EngineName, Building>;
}

/** All engines over one set of surfaces, in one process, one call after the other. */
export async function measureSet(set: SurfaceSet, plan: Plan): Promise<Cell[]> {
  const refused = new Map<EngineName, string>(plan.beyond);
  if (set.size > MARKJS_UP_TO) refused.set('markjs', `only at ${MARKJS_UP_TO} surfaces`);
  const lost = new Map<string, string>();
  const cells: Cell[] = [];
  let stage = await build(set, plan, refused);
  try {
    for (const text of plan.texts) {
      for (;;) {
        const timings = new Map<EngineName, Timing[]>();
        const taking = [...stage.buildings.keys()].filter((name) => !lost.has(`${name} ${text}`));
        const failed = await runAll(stage.open, taking, text, plan, timings);
        if (!failed) {
          cells.push(...ENGINES.map((name) => toCell(name, set, text, timings, stage.buildings, refused, lost)));
          break;
        }
        // A longer text is not tried after it.
        for (const later of plan.texts.slice(plan.texts.indexOf(text))) lost.set(`${failed.name} ${later}`, failed.reason);
        await stage.open.close();
        stage = await build(set, plan, refused);
      }
    }
  } finally {
    await stage.open.close();
  }
  for (const [name, reason] of refused)
    if (name !== 'markjs')
      plan.beyond.set(name, reason.startsWith('at ') ? reason : `at ${set.size.toLocaleString('en')} surfaces already: ${reason}`);
  return cells;
}

/** Builds every engine that can be; one that breaks the page is left out of the next attempt. */
async function build(set: SurfaceSet, plan: Plan, refused: Map<EngineName, string>): Promise<Stage> {
  for (;;) {
    const open = await openBenchPage(plan.url);
    const buildings = new Map<EngineName, Building>();
    let current: EngineName = 'floor';
    try {
      await open.page.evaluate(({ size, density }) => (globalThis as World).bench.setUp(size, density), set);
      // The floor first and the surest next: what fails late costs least.
      for (current of [...ENGINES].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
        if (refused.has(current)) continue;
        const building = await open.step(LIMIT_MS, () => open.page.evaluate((name) => (globalThis as World).bench.build(name), current));
        if (building.bytes > LIMIT_BYTES) throw new StepFailed('takes over 1 GB');
        buildings.set(current, building);
      }
      return { open, buildings };
    } catch (error) {
      await open.close();
      if (!(error instanceof StepFailed)) throw error;
      refused.set(current, `building ${error.message}`);
    }
  }
}

const ORDER: readonly EngineName[] = ['floor', 'sidelight', 'first-word-map', 'markjs', 'regexp', 'aho-corasick'];

interface Failed {
  name: EngineName;
  reason: string;
}

async function runAll(
  { page, step }: BenchPage,
  names: readonly EngineName[],
  text: TextName,
  plan: Plan,
  timings: Map<EngineName, Timing[]>,
): Promise<Failed | null> {
  const spent = new Map<EngineName, number>();
  // The first round warms the engines up and is not counted, except for one that takes seconds.
  for (let round = 0; round <= plan.runs; round++) {
    for (const name of names) {
      const before = spent.get(name) ?? 0;
      const last = timings.get(name)?.at(-1)?.ms ?? 0;
      if (before + last > LIMIT_MS / 2 && timings.has(name)) continue;
      try {
        const timing = await step(LIMIT_MS, () =>
          page.evaluate((name, text, stretch) => (globalThis as World).bench.run(name, text, stretch), name, text, plan.stretch),
        );
        if (timing.ms > LIMIT_MS) throw new StepFailed(`takes over ${LIMIT_MS / 1000} s`);
        spent.set(name, before + Math.max(timing.ms, plan.stretch));
        if (round > 0 || timing.ms > 1_000) timings.set(name, [...(timings.get(name) ?? []), timing]);
      } catch (error) {
        if (!(error instanceof StepFailed)) throw error;
        return { name, reason: error.message };
      }
    }
  }
  return null;
}

function toCell(
  engine: EngineName,
  set: SurfaceSet,
  text: TextName,
  timings: ReadonlyMap<EngineName, readonly Timing[]>,
  buildings: ReadonlyMap<EngineName, Building>,
  refused: ReadonlyMap<EngineName, string>,
  lost: ReadonlyMap<string, string>,
): Cell {
  const own = timings.get(engine);
  const building = buildings.get(engine);
  if (!own || !building) return emptyCell(engine, set, text, refused.get(engine) ?? lost.get(`${engine} ${text}`) ?? 'not measured');
  const nsPerChar = median(own.map((timing) => timing.nsPerChar));
  const floor = median(timings.get('floor')!.map((timing) => timing.nsPerChar));
  const { buildMs, loadMs, bytes } = building;
  return {
    engine,
    surfaces: set.size,
    density: set.density,
    text,
    nsPerChar,
    overFloor: nsPerChar / floor,
    buildMs,
    loadMs,
    bytes,
    hits: own[0]!.hits,
  };
}
