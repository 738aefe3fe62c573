import type { Concept } from '../../../core/glossary/concept.ts';
import { makeText } from '../spotting/text.ts';
import { makeVocabulary } from '../spotting/words.ts';
import { below, seeded } from './random.ts';

/** Words between two terms: an article about the subject names 12 to 15 in a thousand characters. */
const APART = 12;

/** A text as full of the glossary's names as an article about the subject, for times that depend on what is found. */
export function articleOf(concepts: readonly Concept[], length: number): string {
  const random = seeded(11);
  const { text } = makeText(makeVocabulary(), length, 12);
  let count = 0;
  const words = text.replaceAll(/ /g, () => {
    if (++count % APART !== 0) return ' ';
    const { prefLabel, altLabel } = concepts[below(random, concepts.length)]!;
    const labels = [prefLabel.en, ...altLabel.filter(({ lang }) => lang === 'en').map(({ label }) => label)];
    return ` ${labels[below(random, labels.length)]!} `;
  });
  return `North Korea, Pyongyang. ${words}`.slice(0, length);
}
