import type { Citation } from '../../clips/clip.ts';

/**
 * Names for items of a bibliography: `lee2026security`, or `dailynk2026` where there is no author. ASCII, since BibTeX takes nothing
 * else, and each only once in a file.
 */
export function citationKeys(): (citation: Citation) => string {
  const taken = new Map<string, number>();
  return (citation) => {
    const key = citationKey(citation);
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    // A dash is in no key of the first time, so that the second of one is never the first of another.
    return times === 1 ? key : `${key}-${times}`;
  };
}

function citationKey({ authors, published, title, url }: Citation): string {
  const [author = ''] = authors;
  const [year = ''] = /^\d{4}/u.exec(published ?? '') ?? [];
  const name = ascii(author.split(/\s+/u)[0] ?? '') || ascii(host(url));
  const word = title
    .split(/\s+/u)
    .map(ascii)
    .find((one) => one.length > 3);
  return `${name}${year}${word ?? ''}`.slice(0, 60) || 'page';
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

function host(url: string): string {
  if (!URL.canParse(url)) return '';
  const parts = new URL(url).hostname.replace(/^www\./u, '').split('.');
  return parts.slice(0, -1).join('') || (parts[0] ?? '');
}
