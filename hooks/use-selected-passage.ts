import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clip, ClipDraft } from '../core/clips/clip.ts';
import { isKept } from '../core/clips/is-kept.ts';
import { sendToPage } from '../messaging/client.ts';
import { withUnsaved } from '../platform/unsaved.ts';
import type { PageAnswer } from './use-page-state.ts';

/**
 * The passage that is selected in the page, taken over once: it stays, with the words written to it, whatever becomes of the
 * selection. Null where nothing is selected, and for a passage that is kept already; `clips` are those of the page, or `undefined`
 * until they are known, for a form must not come and go. `drop` lets it go when it was saved.
 */
export function useSelectedPassage(
  tab: number | undefined,
  answer: PageAnswer,
  clips: readonly Clip[] | undefined,
): [draft: ClipDraft | null, drop: () => void] {
  const [draft, setDraft] = useState<ClipDraft | null>(null);
  const taken = useRef(false);

  // Tried again with each answer of the page: its card script may still be on the way.
  useEffect(() => {
    if (tab === undefined || taken.current || answer.kind !== 'answered' || answer.state.selection === null) return;
    void capture(tab).then((captured) => {
      if (captured === null || taken.current) return;
      taken.current = true;
      setDraft(captured);
    });
  }, [tab, answer]);

  // Kept by the toolbar in the page: not offered again, not even when that clip is deleted here.
  const isKeptAlready = draft !== null && isKept(draft, clips ?? []);
  useEffect(() => {
    if (isKeptAlready) setDraft(null);
  }, [isKeptAlready]);

  return [isKeptAlready || clips === undefined ? null : draft, () => setDraft(null)];
}

async function capture(tab: number): Promise<ClipDraft | null> {
  try {
    const draft = await sendToPage(tab, 'captureSelection');
    return draft && (await withUnsaved(draft));
  } catch {
    return null;
  }
}
