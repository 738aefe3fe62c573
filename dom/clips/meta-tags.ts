import type { CitationOrigin } from '../../core/clips/clip.ts';

export type MetaReader = (...names: string[]) => string[];

/** Contents of `<meta>` by name, property, itemprop or http-equiv, in the order the names are asked for. `dc:title` is `dc.title`. */
export function metaReader(page: Document): MetaReader {
  const values = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    // One `property` may hold several names (RDFa).
    const named = ['name', 'property', 'itemprop', 'http-equiv'].map((attribute) => element.getAttribute(attribute)).join(' ');
    for (const name of new Set(named.toLowerCase().split(/\s+/))) {
      const even = name.replace(/^(dc|dcterms):/, '$1.');
      values.set(even, [...(values.get(even) ?? []), content]);
    }
  }
  return (...names) => names.flatMap((name) => values.get(name) ?? []);
}

/** What one source says of a field. */
export type Said = readonly [origin: CitationOrigin, values: readonly (string | undefined)[]];

/** The first that can be read, and where it stood. */
export function firstSaid<T>(sources: readonly Said[], read: (said: string) => T | undefined): { value: T; origin: CitationOrigin } | null {
  for (const [origin, values] of sources) {
    for (const said of values) {
      const value = said === undefined ? undefined : read(said);
      if (value !== undefined) return { value, origin };
    }
  }
  return null;
}
