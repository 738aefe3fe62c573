import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileLexicon } from '../../core/glossary/compile.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { packGlossary } from '../../scripts/glossary/pack-glossary.ts';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import type { ImportPage, Load } from './glossary-import/in-page.ts';
import { type Bench, measure } from './support/bench.ts';
import { servePage } from './support/bundle.ts';
import { openBenchPage } from './support/chromium.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';

/** Concepts, and how many times faster than one row each. */
const SIZES: readonly [size: number, atLeast: number][] = [
  [800, 3],
  [10_000, 5],
];

type World = typeof globalThis & { bench: ImportPage };

export const bench: Bench = {
  about: 'The first import of a glossary into IndexedDB, from first put to commit, against one bulkAdd row a concept, in Chromium.',
  async run({ quick, say }) {
    const glossary = readGlossary();
    const files: Record<string, Uint8Array> = {};
    for (const [size] of SIZES) {
      const concepts = manyConcepts(glossary.concepts, size);
      files[`concepts-${size}.json`] = new TextEncoder().encode(JSON.stringify(concepts));
      files[`lexicon-${size}.bin`] = new Uint8Array(compileLexicon(concepts));
    }
    const served = await servePage(fileURLToPath(new URL('glossary-import/in-page.ts', import.meta.url)), files);
    const rows: ReturnType<typeof toRow>[] = [];
    try {
      for (const [size] of SIZES) {
        say(`${size.toLocaleString('en')} concepts …`);
        const open = await openBenchPage(served.url);
        const pairs: [ours: Load, rows: Load][] = [];
        await open.page.evaluate((size) => (globalThis as World).bench.setUp(size), size);
        for (let round = 0; round <= (quick ? 2 : 8); round++) {
          const ours = await open.step(120_000, () => open.page.evaluate(() => (globalThis as World).bench.ours()));
          const rowwise = await open.step(120_000, () => open.page.evaluate(() => (globalThis as World).bench.rows()));
          if (round > 0) pairs.push([ours, rowwise]);
        }
        await open.close();
        rows.push(toRow(size, files[`concepts-${size}.json`]!.length, pairs));
      }
    } finally {
      await served.close();
    }
    return {
      measures: [
        ...SIZES.map(([size, atLeast], i) =>
          measure(`import of ${size.toLocaleString('en')} concepts, times as fast as a row each`, rows[i]!.faster, '×', { atLeast }),
        ),
        ...rows.map((row) => measure(`with parsing, ${row.concepts.toLocaleString('en')} concepts`, row.fasterWithParsing, '×')),
        ...rows.map((row) => measure(`reading one of ${row.concepts.toLocaleString('en')} concepts`, row.readMs, 'ms')),
        measure('dataset and lexicon in the package, gzipped', packedBytes(glossary), 'bytes', { atMost: 900_000 }),
      ],
      rows,
      text: table(
        ['concepts', 'JSON bytes', 'ours ms', 'a row each ms', 'read ms', 'read a row ms'],
        rows.map((row) => [
          row.concepts.toLocaleString('en'),
          row.bytes.toLocaleString('en'),
          ...[row.oursMs, row.rowsMs, row.readMs, row.readRowMs].map((ms) => ms.toFixed(1)),
        ]),
      ),
    };
  },
};

function toRow(concepts: number, bytes: number, pairs: readonly [ours: Load, rows: Load][]) {
  return {
    concepts,
    bytes,
    oursMs: median(pairs.map(([ours]) => ours.putMs)),
    rowsMs: median(pairs.map(([, rows]) => rows.putMs)),
    faster: median(pairs.map(([ours, rows]) => rows.putMs / ours.putMs)),
    fasterWithParsing: median(pairs.map(([ours, rows]) => rows.allMs / ours.allMs)),
    readMs: median(pairs.map(([ours]) => ours.readMs)),
    readRowMs: median(pairs.map(([, rows]) => rows.readMs)),
  };
}

/** The bundled concepts, and as many of them again under other ids and names as it takes. */
function manyConcepts(bundled: readonly Concept[], size: number): Concept[] {
  return Array.from({ length: size }, (_, i) => {
    const concept = bundled[i % bundled.length]!;
    const copy = Math.floor(i / bundled.length);
    if (copy === 0) return concept;
    return { ...concept, id: `${concept.id}-${copy}`, prefLabel: { ...concept.prefLabel, en: `${concept.prefLabel.en} ${copy}` } };
  });
}

function packedBytes(glossary: ReturnType<typeof readGlossary>): number {
  const packed = packGlossary({ ...glossary, problems: [] }, () => {});
  return packed.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
