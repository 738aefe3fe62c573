/** How many of a page's mentions are marked: each, the first in a section or on the page, or none. All of them answer pointer and keys. */
export const DENSITIES = ['all', 'section', 'page', 'none'] as const;
export type Density = (typeof DENSITIES)[number];
