import type { Citation, Clip } from './clip.ts';

/** What a clip is cited by: what the page said, but for what the reader put right. */
export function citationOf({ citation, corrections }: Pick<Clip, 'citation' | 'corrections'>): Citation {
  const joined: Record<string, unknown> = { ...citation };
  for (const [field, value] of Object.entries(corrections ?? {})) {
    if (value !== null) joined[field] = value;
    else if (field === 'title') joined[field] = '';
    else if (field === 'authors') joined[field] = [];
    else delete joined[field];
  }
  return joined as unknown as Citation;
}
