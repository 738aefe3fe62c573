/** Spellings of an English label that differ by house style, never by meaning. */

const BRITISH_AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/gi, 'defense'],
  [/\bdefense\b/gi, 'defence'],
  [/\borganisation/gi, 'organization'],
  [/\borganization/gi, 'organisation'],
  [/\bmobilisation\b/gi, 'mobilization'],
  [/\bmobilization\b/gi, 'mobilisation'],
  [/\blabour\b/gi, 'labor'],
  [/\blabor\b/gi, 'labour'],
  [/\bcentre\b/gi, 'center'],
  [/\bcenter\b/gi, 'centre'],
  [/\bneighbour/gi, 'neighbor'],
  [/\bneighbor/gi, 'neighbour'],
  [/\bbehaviour\b/gi, 'behavior'],
  [/\bbehavior\b/gi, 'behaviour'],
  [/\bprogramme\b/gi, 'program'],
  [/\bprogram\b/gi, 'programme'],
  [/\bfertiliser\b/gi, 'fertilizer'],
  [/\bfertilizer\b/gi, 'fertiliser'],
  [/\bfibre\b/gi, 'fiber'],
  [/\bfiber\b/gi, 'fibre'],
  [/ & /g, ' and '],
  [/ and /g, ' & '],
];

/** What the North's own press shortens inside longer names. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\bWorkers['’] Party of Korea\b/g, 'WPK'],
  [/\bthe WPK\b/g, "the Workers' Party of Korea"],
  [/\bCentral Committee\b/g, 'C.C.'],
  [/\bCentral Committee\b/g, 'CC'],
  [/\bKorean People['’]s Army\b/g, 'KPA'],
  [/\bSupreme People['’]s Assembly\b/g, 'SPA'],
  [/\bState Affairs Commission\b/g, 'State Affairs'],
];

export function spellingVariants(label: string): string[] {
  const variants = new Set<string>();
  for (const [pattern, replacement] of BRITISH_AMERICAN) {
    const other = label.replace(pattern, (found) => (found[0] === found[0]!.toUpperCase() ? capital(replacement) : replacement));
    if (other !== label) variants.add(other);
  }
  return [...variants];
}

/** "C.C., WPK" for "Central Committee of the Workers' Party of Korea", "Unification Ministry" for "Ministry of Unification". */
export function styleVariants(label: string): string[] {
  const variants = new Set<string>();
  for (const [pattern, replacement] of SHORTENED) {
    const shorter = label.replace(pattern, replacement);
    if (shorter !== label && shorter !== replacement) variants.add(shorter);
  }
  const department = /^(Ministry|Department|Bureau) of (?:the )?([A-Z][^,]+)$/.exec(label);
  if (department) variants.add(`${department[2]} ${department[1]}`);
  for (const form of [label, ...variants]) {
    const inCommaStyle = form.replace(/ of the (WPK|SPA|KPA|DPRK)$/, ', $1');
    if (inCommaStyle !== form) variants.add(inCommaStyle);
  }
  // An abbreviation alone is not made by rule.
  return [...variants].filter((variant) => variant.includes(' '));
}

const INVARIABLE = /(s|ese|ism|ing|ance|ment|[^a-z])$/;

/** Plurals that are not the word and an s (those the matcher sees by itself): "agencies", "branches", "heads of units". */
export function pluralVariants(label: string): string[] {
  const variants: string[] = [];
  if (/[^aeiou]y$/.test(label)) variants.push(label.replace(/y$/, 'ies'));
  else if (/(ch|sh|x)$/.test(label)) variants.push(`${label}es`);
  const phrase = /^([a-z][a-z -]*[a-z]) (of|in) (.+)$/.exec(label);
  if (phrase && !INVARIABLE.test(phrase[1]!)) variants.push(`${phrase[1]}s ${phrase[2]} ${phrase[3]}`);
  return variants;
}

const capital = (word: string): string => (/^[a-z]/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word);
