import type { Concept } from './concept.ts';

/** The cues of all concepts, each once, and for every concept which speak for it and which against. */
export interface CueLists {
  cues: string[];
  /** For each concept: the cue's number × 2, + 1 when it speaks against. */
  lists: number[][];
}

export function cueLists(concepts: readonly Concept[]): CueLists {
  const numbers = new Map<string, number>();
  const numberOf = (cue: string): number => {
    const key = cue.toLowerCase();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const lists = concepts.map(({ senses }) => [
    ...(senses.cuesFor ?? []).map((cue) => numberOf(cue) * 2),
    ...(senses.cuesAgainst ?? []).map((cue) => numberOf(cue) * 2 + 1),
  ]);
  return { cues: [...numbers.keys()], lists };
}
