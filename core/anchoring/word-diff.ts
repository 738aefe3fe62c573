/** A stretch of two texts: in both, only in the first (`removed`), or only in the second (`added`). */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words, numbers with their points and commas, single signs of scripts without spaces, white space, punctuation. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\s+|[^]/gu;

/** Differences beyond this many words are one difference: the time grows with their square. */
const MOST_DIFFERENCES = 600;

/**
 * What became of a text, word by word (Myers, "An O(ND) Difference Algorithm", 1986). `same` and `removed` parts make up the first
 * text, `same` and `added` the second, exactly. A changed run reads removed, then added.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, head));
  parts.push(...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)));
  push(parts, 'same', a.slice(a.length - tail));
  return inRuns(parts);
}

/** How much of the longer text is unchanged, 0 to 1. */
export function sameShare(diff: readonly DiffPart[]): number {
  const length = (...kinds: DiffPart['kind'][]) => diff.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0);
  const longer = Math.max(length('same', 'removed'), length('same', 'added'));
  return longer === 0 ? 1 : length('same') / longer;
}

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const steps = shortestEdit(a, b);
  if (steps) return steps;
  const parts: DiffPart[] = [];
  push(parts, 'removed', a);
  push(parts, 'added', b);
  return parts;
}

/** Null when there are too many differences to count them. */
function shortestEdit(a: readonly string[], b: readonly string[]): DiffPart[] | null {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const reach = new Int32Array(2 * most + 3);
  const zero = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(zero - d - 1, zero + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[zero + k - 1]! < reach[zero + k + 1]!);
      let x = down ? reach[zero + k + 1]! : reach[zero + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[zero + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return null;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!;
    const at = (k: number) => reach[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(from);
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      push(parts, 'same', [a[--x]!]);
      y--;
    }
    if (d === 0) break;
    if (down) push(parts, 'added', [b[--y]!]);
    else push(parts, 'removed', [a[--x]!]);
  }
  return parts.toReversed();
}

function push(parts: DiffPart[], kind: DiffPart['kind'], tokens: readonly string[]): void {
  if (tokens.length > 0) parts.push({ kind, text: tokens.join('') });
}

/** The white space that both end with. */
function sharedEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length) && /\s/.test(one.at(-1 - length)!)) length++;
  return one.slice(one.length - length);
}

/** Joins what belongs together; a mere space between two changes is part of them. */
function inRuns(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    const space = sharedEnd(removed, added);
    const cut = (text: string) => text.slice(0, text.length - space.length);
    push(out, 'removed', cut(removed) === '' ? [] : [cut(removed)]);
    push(out, 'added', cut(added) === '' ? [] : [cut(added)]);
    push(out, 'same', space === '' ? [] : [space]);
    removed = added = '';
  };
  for (let i = 0; i < parts.length; i++) {
    const { kind, text } = parts[i]!;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && removed + added !== '' && (parts[i + 1]?.kind ?? 'same') !== 'same') {
      removed += text;
      added += text;
    } else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text;
      else out.push({ kind, text });
    }
  }
  flush();
  return out;
}
