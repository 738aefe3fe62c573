import type { CitationOrigin } from '../../core/clips/clip.ts';
import type { Said } from './meta-tags.ts';

const SEPARATOR = /\s+[-–—|·:«»]\s+|\s*[|»]\s*|(?<=[\p{Script=Han}\p{Script=Hangul}])_(?=[\p{Script=Han}\p{Script=Hangul}])/u;
const MOST_HEADINGS = 60;
const LONGEST_NAME = 60;

export interface Headline {
  title: string;
  origin: CitationOrigin | null;
  /** What the window's title says after the headline: as a rule the site. */
  rest: string | null;
}

/**
 * The article's own title: what the page declares, if that is not the site's; else the heading that the window's title holds, or the
 * window's title without what follows.
 */
export function readHeadline(page: Document, declared: readonly Said[], siteNames: readonly string[]): Headline {
  const whole = even(page.title);
  const headings = [...page.querySelectorAll('h1, h2')].slice(0, MOST_HEADINGS).map(({ textContent }) => even(textContent));
  const sites = new Set(siteNames.map((name) => fold(name)));
  const candidates = declared
    .flatMap(([origin, values]) => values.map((value) => ({ origin, title: withoutSite(even(value), sites) })))
    .filter(({ title }) => title !== '' && !sites.has(fold(title)));
  const agreeing = candidates.find(({ title }) => [whole, ...headings].some((shown) => holds(shown, title)));
  const chosen = agreeing ?? candidates[0] ?? undeclared(whole, headings, sites);
  return { ...chosen, rest: restOf(whole, chosen.title) };
}

function undeclared(
  whole: string,
  headings: readonly string[],
  sites: ReadonlySet<string>,
): { title: string; origin: CitationOrigin | null } {
  const parts = whole.split(SEPARATOR);
  const held = headings.filter(
    (heading) => heading !== '' && (heading === whole || parts.includes(heading) || whole.startsWith(`${heading} `)),
  );
  const longest = held.toSorted((a, b) => b.length - a.length)[0];
  if (longest && !sites.has(fold(longest)) && longest.length > 0) return { title: longest, origin: 'heading' };
  if (whole !== '') {
    const isUnderlined = whole.includes('_') && parts.length > 1 && parts[0]!.length > 6;
    return { title: isUnderlined ? parts[0]! : withoutSite(whole, sites), origin: 'document' };
  }
  const [heading] = headings.filter((one) => one !== '');
  return heading ? { title: heading, origin: 'heading' } : { title: '', origin: null };
}

/** What stands beside the headline in the window's title. */
function restOf(whole: string, title: string): string | null {
  if (title === '' || whole === title) return null;
  const [all, own] = [fold(whole), fold(title)];
  const at = all.startsWith(own) ? 0 : all.endsWith(own) ? all.length - own.length : -1;
  if (at < 0) return null;
  const after = whole.slice(at + title.length).split(SEPARATOR);
  const name = after.length > 1 ? after.at(-1)! : (/^(.{2,}?)\s?[:|»]\s$/u.exec(whole.slice(0, at))?.[1] ?? '');
  return name.trim() !== '' && name.length <= LONGEST_NAME ? name.trim() : null;
}

function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const parts = /^(.+?)\s+[-–—|·:«»]\s+([^|–—]+)$/u.exec(title);
  return parts && sites.has(fold(parts[2]!)) ? parts[1]! : title;
}

function holds(shown: string, title: string): boolean {
  const [a, b] = [fold(shown), fold(title)];
  return a !== '' && b !== '' && (a.includes(b) || (a.length > 15 && b.includes(a)));
}

function even(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .trim();
}
