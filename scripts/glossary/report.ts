import { compileLexicon } from '../../core/glossary/compile.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { surfaceKey } from '../../core/glossary/surface.ts';
import { surfacesOf } from '../../core/glossary/surfaces.ts';

interface KindReport {
  concepts: number;
  surfaces: number;
  withSource: number;
  withKorean: number;
}

export interface GlossaryReport extends KindReport {
  /** Bytes of the compiled lexicon. */
  bytes: number;
  byKind: Record<string, KindReport>;
}

export function glossaryReport(concepts: readonly Concept[]): GlossaryReport {
  const kinds = [...new Set(concepts.map(({ kind }) => kind))].sort();
  return {
    ...count(concepts),
    bytes: compileLexicon(concepts).byteLength,
    byKind: Object.fromEntries(kinds.map((kind) => [kind, count(concepts.filter((concept) => concept.kind === kind))])),
  };
}

function count(concepts: readonly Concept[]): KindReport {
  const surfaces = new Set(concepts.flatMap((concept) => surfacesOf(concept).map(({ label }) => surfaceKey(label))));
  surfaces.delete(null);
  return {
    concepts: concepts.length,
    surfaces: surfaces.size,
    withSource: concepts.filter(({ sources }) => sources.length > 0).length,
    withKorean: concepts.filter(({ prefLabel, definition }) => prefLabel.ko && definition.ko).length,
  };
}

export function reportLines(report: GlossaryReport): string[] {
  const row = (name: string, { concepts, surfaces, withSource, withKorean }: KindReport): string =>
    `${name.padEnd(10)}${[concepts, surfaces, withSource, withKorean].map((value) => String(value).padStart(12)).join('')}`;
  return [
    `${''.padEnd(10)}${['concepts', 'surfaces', 'with source', 'with Korean'].map((name) => name.padStart(12)).join('')}`,
    ...Object.entries(report.byKind).map(([kind, counts]) => row(kind, counts)),
    row('all', report),
    `the compiled lexicon takes ${report.bytes} bytes`,
  ];
}
