/** The same rules as the matcher's, written to be plainly right: words by regular expression, every surface tried at every word. */
interface Word {
  /** Folded. */
  text: string;
  start: number;
  end: number;
  hangul: boolean;
}

const WORD = /[가-힣]|[[\p{L}\p{N}_]--[가-힣]][[\p{L}\p{N}_\p{M}'’\u00ad]--[가-힣]]*/gv;

function words(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) => {
    const trimmed = raw.replace(/['’\u00ad\p{M}]+$/u, '');
    return { text: fold(trimmed), start: index, end: index + trimmed.length, hangul: /[가-힣]/u.test(raw) };
  });
}

function fold(word: string): string {
  const plain = word.replaceAll(/['’\u00ad]/g, '');
  return /[가-힣]/u.test(plain) ? plain : plain.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Every span that some surface matches, word for word; the last word may have an s too many, and loses it unless it is a plural. */
export function naiveScan(text: string, surfaces: readonly string[]): Set<string> {
  const of = words(text);
  const found = new Set<string>();
  surfaces.forEach((surface, number) => {
    const wanted = words(surface).map((word) => word.text);
    if (wanted.length === 0) return;
    for (let i = 0; i + wanted.length <= of.length; i++) {
      if (of[i]!.hangul && i > 0 && of[i - 1]!.hangul && of[i - 1]!.end === of[i]!.start) continue;
      const here = of.slice(i, i + wanted.length);
      const last = here.at(-1)!;
      if (!here.slice(0, -1).every((word, k) => word.text === wanted[k])) continue;
      const lastWanted = wanted.at(-1)!;
      if (last.text === lastWanted) found.add(`${here[0]!.start}-${last.end} ${number}`);
      else if (!last.hangul && last.text === `${lastWanted}s`) {
        const raw = text.slice(last.start, last.end - 1);
        const stem = raw.replace(/['’\u00ad\p{M}]+$/u, '');
        found.add(`${here[0]!.start}-${stem.length < raw.length ? last.start + stem.length : last.end} ${number}`);
      }
    }
  });
  return found;
}
