import { KINDS } from '../glossary/vocabulary.ts';

/** Lines that a reader tells apart without a colour: a mark has the colour of its text, so that it stands out from any ground. */
export const LINE_STYLES = ['dotted', 'dashed', 'solid', 'double'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** How marks are drawn unless the reader wants kinds to differ. */
export const PLAIN: LineStyle = 'dotted';

const BY_KIND: Partial<Record<string, LineStyle>> = { place: 'dotted', person: 'dashed', org: 'solid' };

/** The line of a concept's kind, by the id it has; all kinds but the commonest three share one. */
export function lineStyleOf(id: string): LineStyle {
  const [kind = ''] = id.split('/', 1);
  if ((KINDS as readonly string[]).includes(kind)) return BY_KIND[kind] ?? 'double';
  return PLAIN;
}
