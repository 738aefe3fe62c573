/** Side bars, comments, boxes: they have authors and times of their own. An aside of the article itself is not one of them. */
const AROUND =
  'aside:not(article aside), nav, footer:not(article footer), form, table[class*="infobox" i], :is([id*="comment" i], [class*="comment" i], [class*="related" i]):not(html, body)';
const LONGEST = 120;

export function isAround(element: Element): boolean {
  return element.closest(AROUND) !== null;
}

/** A line of the page, evened; empty when it is longer than a by-line or a date. */
export function lineOf(text: string | null | undefined): string {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : '';
}
