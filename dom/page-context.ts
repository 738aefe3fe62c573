import type { PageContext } from '../core/spotting/mention.ts';

/**
 * What helps to tell senses apart: language, address, date. The date is where nearly all news sites say it; the citation of a passage
 * (dom/clips/citation.ts) looks further, in the script that has room for it.
 */
export function pageContext(page: Document): PageContext {
  return {
    language: page.documentElement.lang.slice(0, 40) || undefined,
    url: page.URL.slice(0, 8000),
    published: page.querySelector<HTMLMetaElement>('meta[property$=published_time]')?.content.slice(0, 10),
  };
}
