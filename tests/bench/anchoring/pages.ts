import { evenText } from '../../../core/anchoring/even-text.ts';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { openLexicon } from '../../../core/glossary/lexicon.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { realPages, servePages } from '../annotate/pages.ts';
import { openReader } from './browser.ts';
import { factCases, keptOn, lightCases, pageCases, type Case, type ConceptSpans } from './cases.ts';
import type { PageEdit } from './in-page.ts';

const PASSAGES = 20;
const PAGE_EDITS: readonly PageEdit[] = [
  'paragraph inserted',
  'paragraph removed',
  'paragraph moved',
  'markup changed',
  'split by inline elements',
];

export interface Glossary {
  conceptsIn: (text: string) => string[];
  spans: ConceptSpans;
  /** A name for each concept, to be put in place of others. */
  names: string[];
}

export function openGlossary(): Glossary {
  const { concepts } = readGlossary();
  const lexicon = openLexicon(compileLexicon(concepts));
  const mentions = (text: string) => spot([{ text }], lexicon, { language: 'en' });
  return {
    conceptsIn: (text) => mentions(text).map(({ senses: [{ concept }] }) => concept),
    spans: mentions,
    names: concepts.slice(0, 200).map(({ prefLabel }) => prefLabel.en),
  };
}

export interface RoundTrip {
  page: string;
  passages: number;
  exact: number;
  /** Of these, those that are asked for on the changed page: long enough, and without a near double on it. */
  distinct: number;
}

/** Every page, opened twice: kept, and found again; then changed in every way. */
export async function visitPages(
  glossary: Glossary,
  { quick, say }: { quick: boolean; say: (line: string) => void },
  take: (cases: Iterable<Case>) => void,
): Promise<{ trips: RoundTrip[]; texts: string[] }> {
  const site = await servePages();
  const reader = await openReader();
  const trips: RoundTrip[] = [];
  const texts: string[] = [];
  try {
    const names = realPages();
    for (const [i, name] of (quick ? names.filter((_, i) => i % 6 === 0) : names).entries()) {
      const seed = 1000 + i;
      await reader.open(site.url(name));
      const drafts = await reader.run('save', seed, PASSAGES);
      await reader.open(site.url(name));
      const found = await reader.run('anchor', drafts);
      const reading = await reader.run('read', seed, PASSAGES);
      texts.push(reading.text);
      const kept = keptOn(reading, drafts);
      const exact = found.filter(({ outcome, isSame }) => outcome === 'exact' && isSame).length;
      trips.push({ page: name, passages: drafts.length, exact, distinct: kept.filter((one) => one !== null).length });
      take(lightCases(name, reading, kept, glossary.spans, seed));
      take(factCases(name, reading, kept, glossary.spans, { concepts: glossary.names }, seed));
      for (const edit of PAGE_EDITS) {
        await reader.open(site.url(name));
        const changed = await reader.run('change', edit, seed, PASSAGES);
        const same = kept.map((one, at) => {
          const place = changed.places[at];
          // What was put into a passage or taken out of it changed its facts too, as a rule.
          return one && place && evenText(changed.text.slice(place.start, place.end)).text === one.exact ? one : null;
        });
        take(pageCases(edit, name, changed, same));
      }
      say(`${name} (${i + 1})`);
    }
  } finally {
    await reader.close();
    site.close();
  }
  return { trips, texts };
}
