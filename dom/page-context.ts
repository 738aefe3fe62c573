import type { PageContext } from '../core/spotting/mention.ts';

/** Where pages say when they were published, surest first. */
const PUBLISHED = [
  'meta[property$=published_time],meta[itemprop=datePublished]',
  'meta[name=date i],meta[name*=pub i][name*=date i],meta[name="dc.date" i]',
  'article time,main time',
];

function published(page: Document): string | undefined {
  for (const selector of PUBLISHED) {
    const element = page.querySelector(selector);
    const text = element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? '';
    const date = /^\d{4}-\d\d(-\d\d)?/.exec(text.trim());
    if (date) return date[0];
  }
  return undefined;
}

/** What helps to tell senses apart: language, address, date. */
export function pageContext(page: Document): PageContext {
  return {
    language: page.documentElement.lang.slice(0, 40) || undefined,
    url: page.URL.slice(0, 8000),
    published: published(page),
  };
}
