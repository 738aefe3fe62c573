import { useEffect, useState } from 'preact/hooks';
import type { SaidDate } from '../../core/dates/days.ts';
import { sentenceAround } from '../../core/anchoring/sentence.ts';
import { readCitation } from '../../dom/clips/citation.ts';
import type { PageMention } from '../annotator.content/bridge.ts';
import type { Session } from './session.ts';

/** Read anew where the address changed: a single-page app shows another article. */
let known: { url: string; day: string | null } | undefined;

/** When the article was published, as exact as the page says; null where it does not. */
export function articleDay(): string | null {
  if (known?.url !== location.href) {
    const { published } = readCitation(document, location.href);
    known = { url: location.href, day: /^\d{4}(-\d\d){0,2}/.exec(published ?? '')?.[0] ?? null };
  }
  return known.day;
}

const NONE: readonly SaidDate[] = [];

/** The times that the sentence of a mention says by the article's date. A card does well without them. */
export function useSaidDates(mention: PageMention, { annotator }: Session): readonly SaidDate[] {
  const [dates, setDates] = useState(NONE);
  useEffect(() => {
    const context = annotator.contextOf(mention);
    const published = articleDay();
    if (!context || published?.length !== 10) return;
    const { start, end } = sentenceAround(context.text, context.start, context.end, document.documentElement.lang || undefined);
    const text = context.text.slice(start, end).slice(0, 5000);
    annotator.ask('saidDates', { text, published }).then(setDates, () => {});
  }, [mention]);
  return dates;
}
