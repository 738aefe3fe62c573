/** How much the glossary holds, as counts. */
import type { Concept } from '../../core/glossary/concept.ts';
import { surfaceKey } from '../../core/glossary/surface.ts';
import { surfacesOf } from '../../core/glossary/surfaces.ts';

interface Counts {
  concepts: number;
  surfaces: number;
  withSource: number;
  withKorean: number;
}

export interface GlossaryReport extends Counts {
  byKind: Record<string, Counts>;
}

export function glossaryReport(concepts: readonly Concept[]): GlossaryReport {
  const kinds = [...new Set(concepts.map(({ kind }) => kind))].sort();
  return {
    ...count(concepts),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, count(concepts.filter((concept) => concept.kind === kind))])),
  };
}

function count(concepts: readonly Concept[]): Counts {
  const surfaces = new Set(concepts.flatMap((concept) => surfacesOf(concept).map(({ label }) => surfaceKey(label))));
  surfaces.delete(null);
  return {
    concepts: concepts.length,
    surfaces: surfaces.size,
    withSource: concepts.filter(({ sources }) => sources.length > 0).length,
    withKorean: concepts.filter(({ prefLabel, definition }) => prefLabel.ko && definition.ko).length,
  };
}
