import type { JSX } from 'preact';
import type { Colour } from '../../core/clips/clip.ts';
import { COLOUR_TONES } from '../../core/clips/colour-tones.ts';

/** A sign for each, so that nobody has to tell the colours apart. */
const SIGNS: Record<Colour, JSX.Element> = {
  fact: <path d="m8 12.5 2.8 2.8L16.2 9.6" />,
  quote: (
    <>
      <path d="M10.4 9c-1.6.6-2.4 1.7-2.4 3.2v2.4h2.6v-2.6H8" />
      <path d="M16 9c-1.6.6-2.4 1.7-2.4 3.2v2.4h2.6v-2.6h-2.6" />
    </>
  ),
  claim: (
    <>
      <path d="M8.6 17.2V7.2" />
      <path d="M8.6 7.8c2-1 3.6.8 6.8-.2v5c-3.2 1-4.8-.8-6.8.2" />
    </>
  ),
  doubt: (
    <>
      <path d="M9.6 9.9a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2.9-1.2 1.7" />
      <path d="M12.1 16.6h.01" />
    </>
  ),
  check: (
    <>
      <circle cx="11.2" cy="11.2" r="3.2" />
      <path d="m13.7 13.7 2.6 2.6" />
    </>
  ),
};

/** The colour of a clip, with its sign. What it is called stands beside it or in the label of what it is in. */
export function ColourDisc({ colour, size = 18 }: { colour: Colour; size?: number }) {
  return (
    <svg class="colour-disc" aria-hidden="true" width={size} height={size} viewBox="2 2 20 20" fill="none">
      <circle cx="12" cy="12" r="10" fill={COLOUR_TONES[colour]} />
      <g stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">
        {SIGNS[colour]}
      </g>
    </svg>
  );
}
