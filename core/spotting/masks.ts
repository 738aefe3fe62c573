/** Addresses of any kind: what looks like a name inside them names nothing. */
const ADDRESS =
  /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|[@#]\w[\w-]*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|kp|kr|gov|edu|co|me|info|int|mil)\b(?:\/\S*)?|\S*[\w-]+\/[\w-]+\/\S*|\S*_\w+_\S*/giu;

/** The stretches of a text that are addresses, ascending, as start and end in turn; empty for nearly every block. */
export function addressSpans(text: string): number[] {
  if (!/[@#_]|\w\.\w|\/\w/.test(text)) return [];
  const spans: number[] = [];
  for (const match of text.matchAll(ADDRESS)) spans.push(match.index, match.index + match[0].length);
  return spans;
}

export function inSpans(spans: readonly number[], start: number, end: number): boolean {
  for (let i = 0; i < spans.length; i += 2) if (start < spans[i + 1]! && end > spans[i]!) return true;
  return false;
}
