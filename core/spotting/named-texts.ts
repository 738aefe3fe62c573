import type { Decided } from './decide.ts';

/** The texts by which a page names each concept, each once. */
export type NamedTexts = Map<number, string[]>;

/** Those of the decided candidates that have one sense, and pass. */
export function namedTexts(decided: readonly Decided[], passes: (one: Decided) => boolean): NamedTexts {
  const named = new Map<number, string[]>();
  for (const one of decided) {
    if (one.senses.length !== 1 || !passes(one)) continue;
    const { concept } = one.senses[0]!;
    const texts = named.get(concept);
    if (!texts) named.set(concept, [one.candidate.text]);
    else if (!texts.includes(one.candidate.text)) texts.push(one.candidate.text);
  }
  return named;
}
