import { expect, it } from 'vitest';
import { COLOURS } from '../../../core/clips/clip.ts';
import { readColourNames } from '../../../core/clips/colour-names.ts';
import { COLOUR_TONES, PLAIN_TONE } from '../../../core/clips/colour-tones.ts';

it('keeps the names a reader gave, evened', () => {
  expect(readColourNames({ fact: '  Established \n fact ', doubt: '의심' })).toEqual({ fact: 'Established fact', doubt: '의심' });
});

it('falls back to ours where a name is empty, and cuts one that fills the screen', () => {
  expect(readColourNames({ fact: ' ' })).toEqual({});
  expect(readColourNames({ fact: 'x'.repeat(100) }).fact).toHaveLength(40);
});

it.each([null, undefined, 3, 'fact', [], { other: 'x' }, { fact: 1 }, { fact: {} }])('reads nothing from %j', (stored) => {
  expect(readColourNames(stored)).toEqual({});
});

it('does not take names from a prototype', () => {
  expect(readColourNames(Object.create({ fact: 'x' }))).toEqual({});
});

it.each([...COLOURS.map((colour) => [colour, COLOUR_TONES[colour]] as const), ['none', PLAIN_TONE] as const])(
  'the tone of %s stands out from white and from near-black',
  (_, tone) => {
    expect(contrast(tone, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(tone, '#1e2024')).toBeGreaterThanOrEqual(3);
  },
);

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
