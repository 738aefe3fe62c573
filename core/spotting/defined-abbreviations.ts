import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import type { Definitions } from './definitions.ts';
import { occurrences, onThisPage } from './page-surface.ts';
import { WEIGHTS } from './weights.ts';

/** Every use of an abbreviation that the page defines and no entry lists. */
export function definedAbbreviations({ texts }: Findings, defined: Definitions): Decided[] {
  const found: Decided[] = [];
  for (const [abbreviation, concept] of defined.unlisted()) {
    texts.forEach((text, block) => {
      for (const start of occurrences(text, abbreviation))
        found.push(
          onThisPage({ block, start, text: abbreviation }, concept, {
            type: 'acronym',
            odds: WEIGHTS.abbreviation,
            ground: 'defined on this page',
          }),
        );
    });
  }
  return found;
}
