import type { ClipIndex } from './clip-index.ts';

/** For every clip how well something fits it; 0: not at all. Dense, for fifty thousand numbers are added in less time than one is looked up in a map. */
export type Scores = Float32Array<ArrayBuffer>;

export function noScores({ live }: ClipIndex): Scores {
  return new Float32Array(live.length);
}

/** The better of two. */
export function raise(scores: Scores, others: Scores): void {
  for (let i = 0; i < scores.length; i++) if (others[i]! > scores[i]!) scores[i] = others[i]!;
}

/** Both: the sum where neither is 0. */
export function demand(scores: Scores, others: Scores): void {
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! > 0 && others[i]! > 0 ? scores[i]! + others[i]! : 0;
}

/** What is rare says more of the clips that have it. */
export function weighByRarity(scores: Scores, weight: number): void {
  let found = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > 0) found++;
  if (found === 0) return;
  const factor = weight * Math.log(1 + scores.length / found);
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! * factor;
}
