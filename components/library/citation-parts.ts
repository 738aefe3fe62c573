import type { Citation } from '../../core/clips/clip.ts';

/** The site as readers know it: its name, else its host. */
export function siteName({ siteName, url }: Pick<Citation, 'siteName' | 'url'>): string {
  return siteName?.trim() || hostOf(url);
}

/** As the facet and the query `site:` have it; empty where the address has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\.(?=.*\.)/, '') : '';
}
