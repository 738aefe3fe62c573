import { isEditable } from '../card/interaction.ts';

/** Less is a slip of the hand. */
const SHORTEST = 3;

/** The passage that is selected in the page's text, if there is one. */
export function selectedRange(): StaticRange | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  if (isEditable(document.activeElement) || isEditable(around instanceof Element ? around : around.parentElement)) return null;
  if (selection.toString().trim().length < SHORTEST) return null;
  return new StaticRange(range);
}

/** A live range over the character at which the person stopped selecting. */
export function endOfSelection(range: StaticRange, backward: boolean): Range | null {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  const end = document.createRange();
  try {
    if (backward) {
      end.setStart(range.startContainer, range.startOffset);
      if (range.startContainer instanceof Text)
        end.setEnd(range.startContainer, Math.min(range.startOffset + 1, range.startContainer.data.length));
    } else {
      end.setEnd(range.endContainer, range.endOffset);
      if (range.endContainer instanceof Text && range.endOffset > 0) end.setStart(range.endContainer, range.endOffset - 1);
    }
    if (end.getClientRects().length > 0) return end;
    // Ends at an element's edge, as after a triple click: the whole then.
    end.setStart(range.startContainer, range.startOffset);
    end.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null;
  }
  return end;
}

export function isBackward(): boolean {
  return getSelection()?.direction === 'backward';
}
