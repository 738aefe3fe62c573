export type Weights = Record<string, number>;

/** Steps to try on each weight, as shares of it. */
const STEPS = [-0.2, 0.2, -0.1, 0.1];
/** What a weight that is doubled or wiped out has to win for it: hand-set values stay unless the texts speak against them. */
const PULL = 0.01;

/**
 * Coordinate descent, in place: one weight after the other is moved to where the loss, and its distance from where it stood at
 * first, are least, until a round changes nothing.
 */
export function descend(weights: Weights, names: readonly string[], loss: () => number, rounds: number): number {
  const first = { ...weights };
  const pull = () => names.reduce((sum, name) => sum + ((weights[name]! - first[name]!) / first[name]!) ** 2, 0) * PULL;
  let best = loss();
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (const name of names) {
      const before = weights[name]!;
      let kept = before;
      for (const step of STEPS) {
        weights[name] = Math.round((before + first[name]! * step) * 100) / 100;
        const now = loss() + pull();
        if (now >= best - 1e-9) continue;
        best = now;
        kept = weights[name]!;
      }
      weights[name] = kept;
      moved ||= kept !== before;
    }
  }
  return best - pull();
}
