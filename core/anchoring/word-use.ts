import { foldSigns } from './fold.ts';

/**
 * Tells for the words of a text (in small letters) whether they are written as ordinary words more often than as names; also by
 * what was kept. Counts on first use: most passages need no such question.
 */
export function wordUse(text: string): (kept: { exact: string; prefix: string; suffix: string }) => (word: string) => boolean {
  let counts: Map<string, number> | undefined;
  return ({ exact, prefix, suffix }) => {
    let own: Map<string, number> | undefined;
    return (word) => {
      counts ??= count(text);
      own ??= count(`${prefix}${exact}${suffix}`);
      return (counts.get(word) ?? 0) + (own.get(word) ?? 0) > 0;
    };
  };
}

/** How much more often each word has no capital than one in the middle of a sentence. */
function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const even = foldSigns(text);
  for (const [word] of even.matchAll(/(?<![\p{L}'])\p{Ll}[\p{Ll}\p{M}]*/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [name] of even.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{Ll}\p{M}]+/gu)) {
    const word = name.toLowerCase();
    if (counts.has(word)) counts.set(word, counts.get(word)! - 1);
  }
  return counts;
}
