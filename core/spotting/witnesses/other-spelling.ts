import { GATES } from '../../glossary/vocabulary.ts';
import type { Lexicon } from '../../glossary/lexicon.ts';
import type { Case, Elsewhere } from '../evidence.ts';

const CONTEXT = GATES.indexOf('context');

/**
 * A page that writes Kangwon for the North's province means the South's by Gangwon. Only for surfaces that need help from the
 * context: many pages write Chongjin in the text and Cheongjin on the map.
 */
export function otherSpelling({ candidate, reading }: Case, { named }: Elsewhere, lexicon: Lexicon): boolean {
  if (reading.surface.gate !== CONTEXT || lexicon.kind(reading.concept) !== 'place') return false;
  const own = southern(candidate.text);
  if (own === 0) return false;
  return (named.get(reading.concept) ?? []).some((text) => southern(text) < own && sound(text) === sound(candidate.text));
}

/** How many marks of the South's spelling a name shows. */
function southern(name: string): number {
  return (name.match(/\b[GDB](?=[a-z])|e[ou]/g) ?? []).length;
}

function sound(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll(/e([ou])/g, '$1')
    .replaceAll(/h(?=[aeiou])/g, '');
  return letters
    .replaceAll('g', 'k')
    .replaceAll('d', 't')
    .replaceAll('b', 'p')
    .replaceAll(/[^a-z]/g, '')
    .replace(/(county|city|province)$/, '');
}
