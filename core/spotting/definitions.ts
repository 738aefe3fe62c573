import type { Candidate, Findings } from './candidate.ts';

/** What the page itself says an abbreviation means, wherever on the page it says so. */
export interface Definitions {
  /** Abbreviation → the concept it was defined as; null when the page gives it a meaning that no concept has. */
  meaning(abbreviation: string): number | null | undefined;
  /** Defined as a concept, though no entry lists them. */
  unlisted(): [string, number][];
}

const DEFINED = /^\s?[([]["“'‘]?([A-Z][A-Z&.-]{1,8}|[A-Z][A-Za-z]{0,4}[A-Z])s?["”'’]?(?:[,;)\]]|\s[–-])/;
/** "Royal Fleet Auxiliary (RFA)": capitalised words, small ones between them, before the abbreviation. */
const EXPANSION = /((?:[A-Z][\w'’-]*|of|and|for|the|&)(?:\s+|-)){1,8}$/;

export function definitions(findings: Findings): Definitions {
  const meanings = new Map<string, number | null>();
  const listed = new Set<string>();
  const named = (candidate: Candidate): boolean => /[\s-]|[가-힣]{3}/u.test(candidate.text);
  for (const candidate of findings.candidates) {
    if (candidate.readings.some(({ surface }) => surface.type === 1)) listed.add(candidate.text);
    if (!named(candidate)) continue;
    const after = DEFINED.exec(findings.texts[candidate.block]!.slice(candidate.end, candidate.end + 16));
    const abbreviation = after?.[1];
    if (!abbreviation || !abbreviates(abbreviation, candidate.text)) continue;
    // The longest name before the parenthesis counts: candidates come longest first.
    if (!meanings.has(abbreviation)) meanings.set(abbreviation, candidate.readings[0]!.concept);
  }
  for (const text of findings.texts) {
    for (const match of text.matchAll(/\(([A-Z][A-Z&-]{1,7})\)/g)) {
      const abbreviation = match[1]!;
      const before = EXPANSION.exec(text.slice(Math.max(0, match.index - 100), match.index));
      if (before && !meanings.has(abbreviation) && abbreviates(abbreviation, before[0])) meanings.set(abbreviation, null);
    }
  }
  return {
    meaning: (abbreviation) => meanings.get(abbreviation),
    unlisted: () => [...meanings].filter((entry): entry is [string, number] => entry[1] !== null && !listed.has(entry[0])),
  };
}

/** Its letters begin words of the name in order, but for one or two: KCNA, RGB for 정찰총국 excepted. */
function abbreviates(abbreviation: string, name: string): boolean {
  if (/[가-힣]/u.test(name)) return true;
  const initials = name.split(/[\s-]+/).map((word) => word.replace(/^["“'‘(]/, '')[0]?.toUpperCase() ?? '');
  const letters = abbreviation.replaceAll(/[^A-Za-z]/g, '').toUpperCase();
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
