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

/** As much as the background reads. */
const LONGEST = 5000;

/** The times that a text of this page says by the article's date; none where the page does not say it to the day. */
export async function saidDatesIn(text: string, { annotator }: Session): Promise<readonly SaidDate[]> {
  const published = articleDay();
  if (published?.length !== 10) return NONE;
  return annotator.ask('saidDates', { text: text.slice(0, LONGEST), published });
}

/** The times that the sentence of a mention says by the article's date. A card does well without them. */
export function useSaidDates(mention: PageMention, session: Session): readonly SaidDate[] {
  const [dates, setDates] = useState(NONE);
  useEffect(() => {
    const context = session.annotator.contextOf(mention);
    if (!context) return;
    const { start, end } = sentenceAround(context.text, context.start, context.end, document.documentElement.lang || undefined);
    saidDatesIn(context.text.slice(start, end), session).then(setDates, () => {});
  }, [mention]);
  return dates;
}
