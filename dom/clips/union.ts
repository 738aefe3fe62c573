/** The words that all of these ranges cover, from the first to the last; `whole`: the one that covers all by itself. Null when one is gone. */
export function unionOfRanges(ids: readonly string[], ranges: readonly (Range | null)[]): { range: Range; whole: string | null } | null {
  const [first] = ranges;
  if (!first || ranges.includes(null)) return null;
  const range = first.cloneRange();
  for (const other of ranges as readonly Range[]) {
    if (other.startContainer.getRootNode() !== range.startContainer.getRootNode()) return null;
    if (other.compareBoundaryPoints(Range.START_TO_START, range) < 0) range.setStart(other.startContainer, other.startOffset);
    if (other.compareBoundaryPoints(Range.END_TO_END, range) > 0) range.setEnd(other.endContainer, other.endOffset);
  }
  const text = range.toString();
  const at = ranges.findIndex((one) => one?.toString() === text);
  return { range, whole: ids[at] ?? null };
}
