import type { Selector } from '../anchoring/selector.ts';
import type { ClipDraft } from './clip.ts';

/** Whether a passage of a page is among the clips of it: the same words at the same place. */
export function isKept(draft: Pick<ClipDraft, 'quote' | 'selectors'>, clips: readonly Pick<ClipDraft, 'quote' | 'selectors'>[]): boolean {
  return clips.some(({ quote, selectors }) => quote === draft.quote && startOf(selectors) === startOf(draft.selectors));
}

function startOf(selectors: readonly Selector[]): number | undefined {
  return selectors.find((selector) => selector.type === 'TextPositionSelector')?.start;
}
