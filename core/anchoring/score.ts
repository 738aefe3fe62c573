/** How well a place agrees with what was kept, each 0 (nothing) to 1 (all). Null: nothing was kept to compare. */
export interface Agreement {
  quote: number;
  prefix: number | null;
  suffix: number | null;
  /** Nearness to where it was. */
  position: number | null;
}

/**
 * The words count most. Of the context the side that agrees better counts more: text is put in and taken out beside a passage, and
 * that does not make it another one.
 */
const WEIGHTS = { quote: 0.62, near: 0.24, far: 0.1, position: 0.04 };

/** 0 to 1; grows with each part. */
export function score({ quote, prefix, suffix, position }: Agreement): number {
  const sides = [prefix, suffix].filter((side) => side !== null).toSorted((one, other) => other - one);
  const parts: [weight: number, value: number | null | undefined][] = [
    [WEIGHTS.quote, quote],
    [WEIGHTS.near, sides[0]],
    [WEIGHTS.far, sides[1]],
    [WEIGHTS.position, position],
  ];
  let sum = 0;
  let weights = 0;
  for (const [weight, value] of parts) {
    if (value === null || value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}

/** Shorter passages than this are found by where they stand as much as by their words. */
const LONG = 40;
const SHORT = 5;
/** Words in both contexts may have gone, or a fifth of the letters everywhere; not both. */
const FLOOR = 0.6;
/** By chance a short passage loses more of its letters than a long one; of a long one three quarters may be another's. */
const LEAST_QUOTE = 0.62;
const LEAST_LONG_QUOTE = 0.76;
const VERY_LONG = 200;
/** Of a few letters one in five is another word. */
const LEAST_SHORT_QUOTE = 0.85;
const LEAST_SHORT_CONTEXT = 0.5;
/** Where nothing around it is left the words must be the same but for a slip. */
const LOST_CONTEXT = 0.35;
const LEAST_ALONE = 0.93;

/** Whether a place agrees well enough to be the passage at all. `length`: of the passage, in UTF-16 code units. */
export function isEnough(agreement: Agreement, length: number): boolean {
  if (score(agreement) < FLOOR) return false;
  const near = Math.max(agreement.prefix ?? 0, agreement.suffix ?? 0);
  if (isLost(near) && agreement.quote < LEAST_ALONE) return false;
  const longness = Math.min(1, (length - LONG) / (VERY_LONG - LONG));
  if (length >= LONG) return agreement.quote >= LEAST_QUOTE + longness * (LEAST_LONG_QUOTE - LEAST_QUOTE);
  const shortness = (LONG - Math.max(length, SHORT)) / (LONG - SHORT);
  if (agreement.quote < LEAST_QUOTE + shortness * (LEAST_SHORT_QUOTE - LEAST_QUOTE)) return false;
  return near >= LEAST_SHORT_CONTEXT;
}

/** Whether next to nothing is left of what stood on one side. */
export function isLost(side: number | null): boolean {
  return (side ?? 0) < LOST_CONTEXT;
}
