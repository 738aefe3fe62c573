import { isAround, lineOf } from './around.ts';

const DATED =
  /^(?:published|dt-published|posted|pub[-_]?date|publish(?:ed)?[-_](?:date|time)|pub[-_]?time.*|post[-_]?date(?:times?)?|article[-_]{1,2}(?:date|dateline)|byline-dateline|entry-date|date(?:line)?|.*author-date|.*pub-date|l_time|timestamp)$/i;
/** Since the epoch, in seconds or milliseconds. */
const EPOCH = /^1\d{9}(\d{3})?$/;

/** What is marked up as a time of the article: its `datetime`, then what it reads. `property`: datePublished or dateModified. */
export function markedTimes(page: Document, property: 'datePublished' | 'dateModified'): string[] {
  return texts(page.querySelectorAll(`[itemprop~="${property}"]:not(meta)${property === 'datePublished' ? ', time[pubdate]' : ''}`));
}

/** Times inside the article that do not say of what they are the time, the first first. */
export function articleTimes(page: Document): string[] {
  const inside = page.querySelectorAll('article time[datetime], main time[datetime], header time[datetime]');
  const plain = page.querySelectorAll('time[datetime]');
  // Outside of any article a lone time is the page's.
  return texts(inside.length > 0 ? inside : plain.length === 1 ? plain : []);
}

/** Lines of the page that by their name are its date. */
export function dateLines(page: Document): string[] {
  const named = [
    ...page.querySelectorAll('[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [id*="pubtime" i]'),
  ];
  return texts(named.filter((element) => [...element.classList, element.id].some((name) => DATED.test(name))));
}

function texts(elements: Iterable<Element>): string[] {
  return [...elements]
    .filter((element) => !isAround(element))
    .flatMap((element) => [
      ...['datetime', 'content', 'title'].map((name) => element.getAttribute(name)),
      ...moments(element),
      element.textContent,
    ])
    .map(lineOf)
    .filter((text) => text !== '');
}

/** Numbers that scripts turn into "3 hours ago". */
function moments(element: Element): string[] {
  return [...element.attributes].flatMap(({ name, value }) => {
    if (!/^data-.*(?:time|date)/.test(name) || !EPOCH.test(value)) return [];
    return new Date(Number(value.padEnd(13, '0'))).toISOString().replace(/\.\d+/, '');
  });
}
