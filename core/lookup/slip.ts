/** Letters that may be wrong: in a short word each makes another word of it. */
const slipsIn = ({ length }: string): number => (length > 7 ? 2 : length > 3 ? 1 : 0);

/** Whether a word was meant that was written with a letter or two missing, too many or wrong (V. I. Levenshtein, 1965). */
export function isSlipOf(written: string, meant: string): boolean {
  const most = slipsIn(written);
  if (most === 0 || Math.abs(written.length - meant.length) > most) return false;
  let row = Array.from({ length: meant.length + 1 }, (_, i) => i);
  for (let i = 1; i <= written.length; i++) {
    const next = [i];
    for (let j = 1; j <= meant.length; j++) {
      const same = row[j - 1]! + (written[i - 1] === meant[j - 1] ? 0 : 1);
      next.push(Math.min(same, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return row.at(-1)! <= most;
}
