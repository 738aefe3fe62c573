import { type ByConcept, byConcept } from './by-concept.ts';
import type { Decided } from './decide.ts';

/** The texts by which a page names each concept, each once. */
export type NamedTexts = Pick<ByConcept<readonly string[]>, 'get'>;

/** For one page after the other: those of the decided candidates that have one sense, and pass. */
export function namedTexts(): (decided: readonly Decided[], concepts: number, passes: (one: Decided) => boolean) => ByConcept<string[]> {
  const make = byConcept<string[]>();
  return (decided, concepts, passes) => {
    const named = make(concepts);
    for (let i = 0; i < decided.length; i++) {
      const one = decided[i]!;
      if (one.senses.length !== 1 || !passes(one)) continue;
      const { concept } = one.senses[0]!;
      const { text } = one.candidate;
      const texts = named.get(concept);
      if (texts === undefined) named.set(concept, [text]);
      else if (!texts.includes(text)) texts.push(text);
    }
    return named;
  };
}
