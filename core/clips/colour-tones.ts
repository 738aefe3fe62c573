import type { Colour } from './clip.ts';

/** At least 3:1 on white and on near-black alike (WCAG 2.2, 1.4.11): nobody can ask a page for the ground of its text. */
export const COLOUR_TONES: Readonly<Record<Colour, string>> = {
  fact: '#2f8f5b',
  quote: '#3b7dd8',
  claim: '#8a63d2',
  doubt: '#c9485b',
  check: '#6b7280',
};

/** Of a clip without a colour. */
export const PLAIN_TONE = '#b5770f';
