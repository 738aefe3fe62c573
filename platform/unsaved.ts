import { storage } from 'wxt/utils/storage';
import type { ClipDraft, Colour } from '../core/clips/clip.ts';

/** What was written to a passage and not yet saved. A popup goes away at a click beside it; the words must not. */
interface Unsaved {
  url: string;
  quote: string;
  note: string;
  tags: string[];
  colour?: Colour | undefined;
}

/** In memory only (`storage.session`), and gone with the browser. Never written for a private window: there is no form to write in. */
const unsaved = storage.defineItem<Unsaved | null>('session:unsaved', { fallback: null });

export function rememberUnsaved(
  { quote, citation }: ClipDraft,
  { note, tags, colour }: Pick<ClipDraft, 'note' | 'tags' | 'colour'>,
): Promise<void> {
  return unsaved.setValue({ url: citation.url, quote, note, tags, ...(colour ? { colour } : {}) });
}

export function forgetUnsaved(): Promise<void> {
  return unsaved.setValue(null);
}

/** The draft with what was written when the same passage was last in the form. */
export async function withUnsaved(draft: ClipDraft): Promise<ClipDraft> {
  const kept = await unsaved.getValue();
  const isSame = kept?.url === draft.citation.url && kept.quote === draft.quote;
  return isSame ? { ...draft, note: kept.note, tags: kept.tags, ...(kept.colour ? { colour: kept.colour } : {}) } : draft;
}
