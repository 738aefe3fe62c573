import type { PageContext } from '../core/spotting/mention.ts';

const PUBLISHED = [
  'article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'dc.date',
  'DC.date.issued',
];

/** The date at the precision known, from any text that begins like ISO 8601. */
function isoDate(text: string | null | undefined): string | undefined {
  return /^\d{4}-\d\d(-\d\d)?/.exec(text?.trim() ?? '')?.[0];
}

function published(page: Document): string | undefined {
  for (const name of PUBLISHED) {
    const meta = page.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
    const date = isoDate(meta?.getAttribute('content'));
    if (date) return date;
  }
  return isoDate(page.querySelector('article time[datetime],main time[datetime]')?.getAttribute('datetime'));
}

/** What helps to tell senses apart: language, address, date. */
export function pageContext(page: Document): PageContext {
  return {
    language: page.documentElement.lang.slice(0, 40) || undefined,
    url: page.URL.length > 8000 ? undefined : page.URL,
    published: published(page),
  };
}
