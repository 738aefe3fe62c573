/** Letters may stand for a name: the first begins it, and nearly all others begin words of it in order; any for a name in Hangul. */
export function abbreviates(abbreviation: string, name: string): boolean {
  if (/[가-힣]/u.test(name)) return true;
  const initials = name.split(/[\s-]+/).flatMap((word) => word.match(/\w/)?.[0].toUpperCase() ?? []);
  const letters = abbreviation.replaceAll(/[^A-Za-z]/g, '').toUpperCase();
  if (initials[0] !== letters[0]) return false;
  let found = 0;
  let from = 0;
  for (const letter of letters) {
    const at = initials.indexOf(letter, from);
    if (at === -1) continue;
    found++;
    from = at + 1;
  }
  return found >= Math.max(2, letters.length - 1);
}
