/** Runs in the browser: holds one set of surfaces, builds engines for it and times them one call after the other. */
import { engines } from './engines/all.ts';
import { type BenchText, type Built, type EngineName, toBenchText } from './engines/engine.ts';
import { type Density, makeSurfaces } from './surfaces.ts';
import { TEXTS, type TextName, makeText } from './text.ts';
import { makeVocabulary } from './words.ts';

export interface Building {
  buildMs: number;
  loadMs: number;
  bytes: number;
}

export interface Timing {
  nsPerChar: number;
  hits: number;
  /** How long one run over the text took. */
  ms: number;
}

const MEGABYTE = 2 ** 20;
const SEEDS: Record<TextName, number> = { long: 1, page: 2, article: 3 };

const vocabulary = makeVocabulary();
const long = makeText(vocabulary, TEXTS.long, SEEDS.long);
const texts = new Map<TextName, BenchText>([['long', toBenchText(long.text)]]);
const built = new Map<EngineName, Built>();
const spans: number[] = [];
let surfaces: string[] = [];

function textOf(name: TextName): BenchText {
  const known = texts.get(name) ?? toBenchText(makeText(vocabulary, TEXTS[name], SEEDS[name]).text);
  texts.set(name, known);
  return known;
}

/** Bytes that live on the JavaScript heap, rubbish apart (`--expose-gc`, `--enable-precise-memory-info`). */
function heap(): number {
  (globalThis as unknown as { gc(): void }).gc();
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

const bench = {
  setUp(size: number, density: Density): number {
    // As they come from a file: strings that were just put together weigh more, until somebody reads them.
    surfaces = JSON.parse(JSON.stringify(makeSurfaces(vocabulary, long.ranks, size, density))) as string[];
    return surfaces.length;
  },
  build(name: EngineName): Building {
    const before = heap();
    const started = performance.now();
    const engine = engines[name].build(surfaces);
    const buildMs = performance.now() - started;
    built.set(name, engine);
    if (name === 'floor') return { buildMs: 0, loadMs: 0, bytes: 0 };
    if (engine.bytes && engine.load) return { buildMs, loadMs: timeLoad(engine.bytes, engine.load), bytes: engine.bytes.byteLength };
    const bytes = Math.max(0, heap() - before);
    return { buildMs, loadMs: timeParse() + buildMs, bytes };
  },
  /** One timed stretch of at least `stretch` ms, or of one run where that takes longer. */
  run(name: EngineName, textName: TextName, stretch: number): Timing {
    const text = textOf(textName);
    const engine = built.get(name)!;
    let spent = 0;
    let runs = 0;
    do {
      engine.before?.(text);
      spans.length = 0;
      const started = performance.now();
      engine.find(text, spans);
      spent += performance.now() - started;
      runs++;
    } while (spent < stretch);
    return { nsPerChar: (spent / runs / text.text.length) * 1e6, hits: spans.length / 2, ms: spent / runs };
  },
};

/** What a start costs an engine without a compiled form, before it builds: reading its surfaces. */
function timeParse(): number {
  const stored = JSON.stringify(surfaces);
  const started = performance.now();
  const parsed: unknown[] = JSON.parse(stored);
  return parsed.length > 0 ? performance.now() - started : 0;
}

function timeLoad(bytes: ArrayBuffer, load: (bytes: ArrayBuffer) => void): number {
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    // Bytes that the processor has just seen would flatter it; a copy of more than a megabyte has left its caches.
    const fresh = bytes.byteLength > MEGABYTE && i > 2 ? bytes : bytes.slice(0);
    const started = performance.now();
    load(fresh);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[4]!;
}

export type SpottingPage = typeof bench;
Object.assign(globalThis, { bench });
