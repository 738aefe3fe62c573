import type { Concept, Kind } from '../../../core/glossary/concept.ts';

export interface ConceptQuery {
  text: string;
  kind: Kind | null;
}

export interface FoundConcept {
  concept: Concept;
  /** The name it was found by, where it is not shown anyhow. */
  by: string | null;
}

/**
 * Concepts by any of their names, in any spelling: those whose own name begins with what was typed first, then those that begin so
 * under another name, then those that hold it. Without a text all of them, by `rank` and then by name.
 */
export function findConcepts(all: Iterable<Concept>, { text, kind }: ConceptQuery, rank: (concept: Concept) => number): FoundConcept[] {
  const wanted = fold(text);
  const found: (FoundConcept & { score: number })[] = [];
  for (const concept of all) {
    if (kind !== null && concept.kind !== kind) continue;
    const match = wanted === '' ? { score: 0, by: null } : matchOf(concept, wanted);
    if (match) found.push({ concept, ...match });
  }
  return found.sort(
    (a, b) =>
      a.score - b.score ||
      rank(b.concept) - rank(a.concept) ||
      (a.concept.prefLabel.en.toLowerCase() < b.concept.prefLabel.en.toLowerCase() ? -1 : 1),
  );
}

function matchOf({ prefLabel, altLabel, hiddenLabel, hanja, id }: Concept, wanted: string): { score: number; by: string | null } | null {
  let best: { score: number; by: string | null } | null = null;
  const look = (name: string | undefined, base: number, isShown: boolean) => {
    const at = name === undefined ? -1 : fold(name).indexOf(wanted);
    if (at < 0) return;
    const isStart = at === 0 || / /.test(fold(name!)[at - 1]!);
    const score = base + (at === 0 ? 0 : isStart ? 1 : 2);
    if (best === null || score < best.score) best = { score, by: isShown ? null : name! };
  };
  look(prefLabel.en, 0, true);
  look(prefLabel.ko, 0, true);
  for (const { label } of altLabel) look(label, 3, false);
  look(hanja, 3, false);
  for (const { label } of hiddenLabel) look(label, 6, false);
  look(id, 9, false);
  return best;
}

/** Without case, marks over letters, and what stands between letters in one spelling and not in another. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’ʼ‘\-–]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
