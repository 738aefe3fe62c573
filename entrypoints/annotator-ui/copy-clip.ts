import { citationText } from '../../core/clips/citation-text.ts';
import type { Clip } from '../../core/clips/clip.ts';
import { passageLink } from '../../core/clips/passage-link.ts';
import { copyText } from '../../dom/clips/copy-text.ts';
import { textFragment } from '../../dom/clips/text-fragment.ts';

export function copyCitation(clip: Clip, near: Element): Promise<boolean> {
  return copyText(citationText(clip), near);
}

/** Copies a link to the passage as it stands now, or to its page where none leads to just these words. */
export async function copyLink(clip: Clip, words: Range | null, near: Element): Promise<'passage' | 'page' | null> {
  const fragment = words && textFragment(words);
  const link = passageLink(clip.citation.url, fragment ?? undefined);
  if (link === null || !(await copyText(link, near))) return null;
  return fragment ? 'passage' : 'page';
}
