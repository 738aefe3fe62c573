/** Whether a word is another one with a slip or two in it. */
export function isMisspelling(word: string, of: string): boolean {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return Math.abs(word.length - of.length) <= allowed && distance(word, of) <= allowed;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}
