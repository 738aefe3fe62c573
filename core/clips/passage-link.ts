/** Longer passages are given by their first and last words: the link stays short and survives a small edit in the middle. */
const WHOLE_UP_TO = 100;
const WORDS = 6;
const CHARACTERS = 40;

/**
 * A link that opens the page at the passage in any browser that knows text fragments (https://wicg.github.io/scroll-to-text-fragment/).
 * Null when the address is not one that may be opened: it came from a page, and pages are hostile.
 */
export function passageLink(url: string, quote: string): string | null {
  if (!URL.canParse(url)) return null;
  const page = new URL(url);
  if (page.protocol !== 'https:' && page.protocol !== 'http:') return null;
  const [fragment = ''] = page.hash.slice(1).split(':~:');
  page.hash = '';
  const directive = textDirective(quote);
  return `${page.href.replace(/#$/, '')}${directive === '' && fragment === '' ? '' : `#${fragment}${directive && `:~:text=${directive}`}`}`;
}

/** `text` must lie in one block of the page, so a passage of several paragraphs goes from the first one's words to the last one's. */
function textDirective(quote: string): string {
  const lines = quote
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (lines.length === 1 && first.length <= WHOLE_UP_TO) return escape(first);
  return `${escape(head(first))},${escape(tail(last))}`;
}

function head(line: string): string {
  const words = line.split(' ').slice(0, WORDS).join(' ');
  // Text without spaces, as Chinese and Japanese have it, or one very long word.
  return words.length <= 2 * CHARACTERS ? words : [...line].slice(0, CHARACTERS).join('');
}

function tail(line: string): string {
  const words = line.split(' ').slice(-WORDS).join(' ');
  return words.length <= 2 * CHARACTERS ? words : [...line].slice(-CHARACTERS).join('');
}

/** A hyphen is part of the directive's grammar, and `encodeURIComponent` leaves it. */
function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
