/** Signs that are set in one way here and in another there, each with the one that stands for all. */
const ALIKE: Record<string, string> = { "'": '‘’‚‛′`´ʼ', '"': '“”„‟″«»', '-': '‐‑‒–—―−' };

const folded = new Map(Object.entries(ALIKE).flatMap(([one, others]) => [...others].map((other) => [other, one] as const)));
const SIGNS = new RegExp(`[${Object.values(ALIKE).join('')}]`, 'g');

/** Text without what typesetting adds: one kind of quotation marks and dashes. As long as it was: offsets stay. */
export function foldSigns(text: string): string {
  return text.replace(SIGNS, (sign) => folded.get(sign)!);
}

/** As `foldSigns`, without capitals too. The few letters whose small form is longer stay as they are. */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  return foldSigns(lower.length === text.length ? lower : text.replace(/./gsu, (sign) => sameLength(sign)));
}

function sameLength(sign: string): string {
  const lower = sign.toLowerCase();
  return lower.length === sign.length ? lower : sign;
}
