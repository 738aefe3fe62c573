import { clip, koreanClip, uuid } from '../popup/fixtures.ts';

/** Of every height: short, long, with note, with tags. */
export const rowAt = (index: number) => ({
  clip:
    index % 7 === 3
      ? { ...koreanClip, id: uuid(index) }
      : clip(index, { note: index % 3 === 0 ? 'Ask a second source.' : '', tags: index % 4 === 0 ? ['border', 'phones'] : [] }),
  outcome: index % 11 === 5 ? ('orphan' as const) : undefined,
});
