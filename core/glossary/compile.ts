import { ANCHOR_WORDS, COUNTRY_WORDS, SUBJECT_WORDS } from '../spotting/countries.ts';
import { type IndexDraft, addSurface, buildIndex, newDraft } from './build-index.ts';
import { type ClassTable, classTable } from './class-table.ts';
import type { Concept } from './concept.ts';
import { type CueLists, cueLists } from './cue-lists.ts';
import { LANGS, ORIGINS, ROLE, TARGET_LIMIT, TYPES } from './lexicon-format.ts';
import { packCountry } from './lexicon-format.ts';
import { GATES } from './vocabulary.ts';
import { type Surface, surfaceKey, wordsOf } from './surface.ts';
import { surfacesOf } from './surfaces.ts';
import { writeLexicon } from './write-lexicon.ts';

/**
 * Every surface of the concepts as one index, ready to be stored and opened with `openLexicon`. Labels without a letter, of
 * one Latin letter or longer than 200 characters name nothing and are left out.
 */
export function compileLexicon(concepts: readonly Concept[]): ArrayBuffer {
  if (concepts.length > TARGET_LIMIT) throw new RangeError(`a lexicon holds at most ${TARGET_LIMIT} concepts`);
  const draft = newDraft();
  const classes = classTable();
  const subject = new Set(SUBJECT_WORDS.map((word) => surfaceKey(word)));
  const surfaces = concepts.map((concept) => surfacesOf(concept).map((surface) => ({ surface, key: surfaceKey(surface.label) })));
  const owners = new Map<string, Set<number>>();
  surfaces.forEach((own, i) => {
    for (const { surface, key } of own) if (key && surface.origin !== 'generated') owners.set(key, (owners.get(key) ?? new Set()).add(i));
  });
  surfaces.forEach((own, i) => {
    const seen = new Set<string>();
    for (const { surface, key } of own) {
      if (key === null || seen.has(key) || subject.has(key)) continue;
      // A spelling made by rule gives way to a name that somebody wrote down.
      const named = owners.get(key);
      if (surface.origin === 'generated' && named && !named.has(i)) continue;
      seen.add(key);
      addRow(draft, classes, surface, i);
    }
  });
  const cues = cueLists(concepts);
  cues.cues.forEach((cue, i) => addPlain(draft, classes, cue, ROLE.cue, i));
  for (const [code, words] of Object.entries(COUNTRY_WORDS))
    for (const word of words) addPlain(draft, classes, word, ROLE.country, packCountry(code));
  for (const word of [...SUBJECT_WORDS, ...ANCHOR_WORDS]) addPlain(draft, classes, word, ROLE.anchor, 0);
  return writeLexicon(buildIndex(draft), classes.words, concepts, cues satisfies CueLists);
}

function addRow(draft: IndexDraft, classes: ClassTable, surface: Surface, target: number): void {
  const words = wordsOf(surface.label);
  if (!words) return;
  const number = classes.number({
    caseShape: words.shape(surface.case),
    role: ROLE.sense,
    gate: GATES.indexOf(surface.gate),
    origin: ORIGINS.indexOf(surface.origin),
    lang: LANGS.indexOf(surface.lang),
    type: TYPES.indexOf(surface.type),
    gaps: words.gaps,
    weak: surface.weak ? 1 : 0,
  });
  addSurface(draft, words.hashes, words.checks, packRow(target, number));
}

/** Cues and the names of countries; only a word of capitals ("US", "DPRK") heeds case. */
function addPlain(draft: IndexDraft, classes: ClassTable, word: string, role: number, target: number): void {
  const words = wordsOf(word);
  if (!words) return;
  const caseShape = /^[A-Z.]+$/.test(word) && role !== ROLE.anchor ? words.shape('exact') : 0;
  const number = classes.number({ caseShape, role, gate: 0, origin: 0, lang: 0, type: 0, gaps: words.gaps, weak: 0 });
  addSurface(draft, words.hashes, words.checks, packRow(target, number));
}

const packRow = (target: number, classNumber: number): number => (target | (classNumber << 20)) >>> 0;
