/**
 * Something for each concept (or cue) that a page has, of the many a glossary has: one look in a table of numbers, which is ready
 * for the next page without being wiped. One page at a time.
 */
export interface ByConcept<T> {
  get(concept: number): T | undefined;
  set(concept: number, value: T): void;
  /** In the order in which they were first set. */
  readonly values: readonly T[];
}

const MOST = 0x7fffffff;

/** Makes one for each page in turn; `size`: how many concepts there are. */
export function byConcept<T>(): (size: number) => ByConcept<T> {
  /** A concept's value on this page is where its number is above `base`. */
  let numbers = new Int32Array(0);
  let base = 0;
  let used = 0;
  return (size) => {
    base += used;
    used = 0;
    if (numbers.length < size || base + size > MOST) {
      numbers = new Int32Array(size);
      base = 0;
    }
    const own = base;
    const values: T[] = [];
    return {
      values,
      get(concept) {
        const number = numbers[concept]! - own;
        return number > 0 ? values[number - 1] : undefined;
      },
      set(concept, value) {
        const number = numbers[concept]! - own;
        if (number > 0) values[number - 1] = value;
        else {
          used = values.push(value);
          numbers[concept] = own + used;
        }
      },
    };
  };
}
