interface Span {
  start: number;
  end: number;
}

/** So much of each end is looked for. */
const END = 300;
const PLACES = 3;

/** Stretches of a text that begin and end as a long passage does and are about as long, by a search for its two ends. */
export function findLong(quote: string, lookFor: (piece: string, most: number) => readonly Span[]): Span[] {
  const heads = lookFor(quote.slice(0, END), PLACES);
  const tails = lookFor(quote.slice(-END), PLACES);
  return heads.flatMap(({ start }) =>
    tails.flatMap(({ end }) => {
      const length = end - start;
      return length > quote.length * 0.6 && length < quote.length * 1.5 ? [{ start, end }] : [];
    }),
  );
}
