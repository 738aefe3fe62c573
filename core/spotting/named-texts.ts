import type { Decided } from './decide.ts';

/** The texts by which a page names each concept, each once. */
export type NamedTexts = ReadonlyMap<number, readonly string[]>;

/** Those of the decided candidates that have one sense, and pass. */
export function namedTexts(decided: readonly Decided[], passes: (one: Decided) => boolean): Map<number, string[]> {
  const named = new Map<number, string[]>();
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
}
