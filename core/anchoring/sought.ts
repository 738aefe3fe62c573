import type { ClipConcept } from '../clips/clip.ts';
import { evenText } from './even-text.ts';
import type { TextQuoteSelector } from './selector.ts';

/** What is looked for: the words, evened (`soughtFrom`), and what stood around them. */
export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the words began, in the text that is searched; null when unknown. */
  at: number | null;
  concepts: readonly ClipConcept[];
}

export function soughtFrom(
  quote: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>,
  at: number | null,
  concepts: readonly ClipConcept[],
): Sought {
  // A space at the edge tells whether the passage begins with a whole word.
  const prefix = evenText(`${quote.prefix}|`).text.slice(0, -1);
  const suffix = evenText(`|${quote.suffix}`).text.slice(1);
  return { exact: evenText(quote.exact).text, prefix, suffix, at, concepts };
}
