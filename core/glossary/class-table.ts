import { CLASS_LIMIT, type SurfaceClass, packClass } from './lexicon-format.ts';

export interface ClassTable {
  words: number[];
  /** The number of a class, new or known. */
  number(of: SurfaceClass): number;
}

export function classTable(): ClassTable {
  const known = new Map<string, number>();
  const words: number[] = [];
  const number = (of: SurfaceClass): number => {
    const packed = packClass(of);
    const key = packed.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size === CLASS_LIMIT) {
      // Only a glossary made to break things has two thousand patterns of capitals: heed the first word's alone, then none.
      if (of.caseShape > 3) return number({ ...of, caseShape: of.caseShape & 3 });
      return of.caseShape > 0 ? number({ ...of, caseShape: 0 }) : 0;
    }
    known.set(key, known.size);
    words.push(packed[0] >>> 0, packed[1] >>> 0);
    return known.size - 1;
  };
  return { words, number };
}
