import {
  generateFragmentFromRange,
  GenerateFragmentStatus,
  setTimeout as limitTime,
  type Fragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { parseFragmentDirectives, processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { tidy } from './passage.ts';

/** A person waits for it, and the page with them. */
const LIMIT_MS = 80;
const LONGEST = 20_000;

/**
 * A text directive (`text=…`) that any browser with text fragments follows to just these words: made, then followed back, and null
 * where that does not lead to the same words and nowhere else, or takes too long.
 */
export function textFragment(range: Range): string | null {
  // There the generator never ends (GoogleChromeLabs/text-fragments-polyfill#164).
  if (document.contentType !== 'text/html') return null;
  const words = tidy(range.toString().replace(/\s+/g, ' '));
  if (words === '' || words.length > LONGEST) return null;
  try {
    limitTime(LIMIT_MS);
    // It moves the ends of the range it is given.
    const { status, fragment } = generateFragmentFromRange(range.cloneRange());
    if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return null;
    const directive = written(fragment);
    return leadsTo(directive, words) ? `text=${directive}` : null;
  } catch {
    return null;
  }
}

function leadsTo(directive: string, words: string): boolean {
  const [parsed] = parseFragmentDirectives({ text: [directive] }).text;
  const found = parsed ? processTextFragmentDirective(parsed) : [];
  return found.length === 1 && tidy(found[0]!.toString().replace(/\s+/g, ' ')) === words;
}

function written({ prefix, textStart, textEnd, suffix }: Fragment): string {
  return [prefix && `${escape(prefix)}-`, escape(textStart), textEnd && escape(textEnd), suffix && `-${escape(suffix)}`]
    .filter((part) => part !== undefined && part !== '')
    .join(',');
}

/** A hyphen is part of the directive's grammar, and `encodeURIComponent` leaves it. */
function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
