import { printQuery } from '../../core/search/print-query.ts';
import type { FieldTerm } from '../../core/search/query.ts';
import { placeHref } from './place.ts';

/** The list of the clips of which something holds: of a tag, a page, a site. */
export function clipsHref(
  field: 'tag' | 'site' | 'page' | 'author' | 'mentions' | 'published' | 'in',
  value: string,
  sort?: string,
): string {
  return placeHref('clips', '', { q: printQuery([{ field, value, not: false } as FieldTerm]), sort });
}
