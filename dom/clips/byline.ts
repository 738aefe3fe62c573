import { authorNames } from '../../core/clips/author-names.ts';
import { isAround, lineOf } from './around.ts';

const NAMED =
  /^(?:author|author[-_]{1,2}name|authors|by-?line|by-?line[-_]{1,2}(?:author|name)|p-author|post-author|article-author|entry-author|reporter|reporter[-_]name|writer|auteur)$/i;
const MOST_WORDS = 6;

/** Names that are marked up as the author's, outside of what surrounds the article. */
export function markedAuthors(page: Document): string[] {
  return [...page.querySelectorAll('[itemprop~="author"], [rel~="author"]:not(link)')]
    .filter((element) => !isAround(element))
    .map((element) => lineOf(element.querySelector('[itemprop~="name"]')?.textContent ?? element.textContent));
}

/** The first by-line that is called so by its class and reads like a name: a class says less than a property. */
export function bylineAuthors(page: Document): string[] {
  const isNamed = (element: Element) => [...element.classList].some((name) => NAMED.test(name));
  const named = [...page.querySelectorAll('[class*="author" i], [class*="byline" i], [class*="by-line" i], [class*="reporter" i]')].filter(
    isNamed,
  );
  for (const element of named) {
    // The name itself, where it is marked within the line.
    if (isAround(element) || named.some((other) => other !== element && element.contains(other))) continue;
    const names = authorNames([lineOf(element.textContent)]);
    if (names.length > 0 && names.every(isName)) return names;
  }
  return [];
}

/** Two words at least, or a name in one piece as Korean and Chinese have them; not a sentence. */
function isName(name: string): boolean {
  const words = name.split(' ');
  if (words.length === 1) return /^[\p{Script=Hangul}\p{Script=Han}]{2,12}$/u.test(name);
  const isSentence = /[.!?:](?:\s|$)/u.test(name.replace(/\b\p{Lu}\./gu, ''));
  return words.length <= MOST_WORDS && !isSentence && words.some((word) => word.length > 1 && /^\p{Lu}/u.test(word));
}
