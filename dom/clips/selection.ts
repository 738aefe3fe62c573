import { isEditable } from '../card/interaction.ts';

/** Less is a slip of the hand. */
const SHORTEST = 3;

/** The passage that is selected in the page's text, if there is one; also inside open shadow roots. */
export function selectedRange(): StaticRange | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = composedRange(selection);
  if (!range || range.collapsed) return null;
  const around = range.startContainer;
  if (isEditable(focused()) || isEditable(around instanceof Element ? around : around.parentElement)) return null;
  if (wordsIn(range).trim().length < SHORTEST) return null;
  return range;
}

/** The document's selection ends at the host of a shadow tree; only asked for by name are the ends inside told. */
function composedRange(selection: Selection): StaticRange | null {
  const plain = selection.getRangeAt(0);
  const around = plain.commonAncestorContainer;
  const shadowRoots = openRoots(around instanceof Element ? around : (around.parentElement ?? document.body));
  if (shadowRoots.length === 0 || !('getComposedRanges' in selection)) return new StaticRange(plain);
  const [composed] = selection.getComposedRanges({ shadowRoots });
  if (!composed) return new StaticRange(plain);
  // A live range cannot hold ends of two trees: what reaches out of a shadow tree is read at the document's own ends.
  return composed.startContainer.getRootNode() === composed.endContainer.getRootNode() ? composed : new StaticRange(plain);
}

function openRoots(within: Element | ShadowRoot): ShadowRoot[] {
  const own = within instanceof Element && within.shadowRoot ? [within.shadowRoot] : [];
  const inside = [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  return [...own, ...inside].flatMap((root) => [root, ...openRoots(root)]);
}

/** The person is writing, or chose words of a field. */
export function isInField(): boolean {
  return isEditable(focused());
}

function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What is selected as the browser says it, for a selection in a shadow tree from its own nodes. */
function wordsIn(range: StaticRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return range.startContainer.getRootNode() === document ? (getSelection()?.toString() ?? '') : live.toString();
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
