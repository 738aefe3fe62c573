import { COLOURS, type Colour } from './clip.ts';

/** What the reader calls the colours, where not as we do. */
export type ColourNames = Partial<Record<Colour, string>>;

const LONGEST = 40;

/** Reads names from where anything may stand: what is no name of a colour of ours is left out. */
export function readColourNames(stored: unknown): ColourNames {
  const names: ColourNames = {};
  if (typeof stored !== 'object' || stored === null) return names;
  for (const colour of COLOURS) {
    const name: unknown = Object.hasOwn(stored, colour) ? (stored as Record<string, unknown>)[colour] : undefined;
    if (typeof name !== 'string') continue;
    const even = name.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
    if (even !== '') names[colour] = even;
  }
  return names;
}
