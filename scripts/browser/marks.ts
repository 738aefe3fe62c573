import type { Page } from 'puppeteer-core';

/** Terms are painted with CSS custom highlights, which the page's own world sees too. */
export async function waitForMarks(page: Page, timeout = 10_000): Promise<boolean> {
  return page
    .waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0), { timeout })
    .then(() => true)
    .catch(() => false);
}

/** The words that are marked now, in page order. Only what is near the viewport is. */
export function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((span) => {
        const range = new Range();
        range.setStart(span.startContainer, span.startOffset);
        range.setEnd(span.endContainer, span.endOffset);
        return range;
      })
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(String),
  );
}

/** The middle of a mark that can be seen, in CSS pixels of the viewport: of the given words, or of the first mark. */
export function firstMark(page: Page, words?: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    const seen = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((span) => {
        const range = new Range();
        range.setStart(span.startContainer, span.startOffset);
        range.setEnd(span.endContainer, span.endOffset);
        return { text: String(range).replace(/\s+/g, ' '), box: range.getClientRects()[0] };
      })
      .filter(({ text, box }) => box && box.top >= 0 && box.bottom <= innerHeight && (wanted === undefined || text === wanted))
      .sort((a, b) => a.box!.top - b.box!.top || a.box!.left - b.box!.left)[0]?.box;
    return seen ? { x: seen.left + seen.width / 2, y: seen.top + seen.height / 2 } : null;
  }, words);
}
