/** What a reader does that calls for the card, until its script is there and listens for itself. */
import type { Annotator } from './bridge.ts';
import type { CardDoor } from './card-door.ts';

/** A shorter selection is a slip of the pointer. */
const SHORTEST = 3;
const SETTLED = 150;

/** What is selected in the page itself, not in a field. */
export function selectedText(): string {
  const selection = getSelection();
  const isField = document.activeElement?.matches('input,textarea,[contenteditable]:not([contenteditable=false])');
  return !selection || selection.isCollapsed || isField ? '' : selection.toString().trim();
}

export function watchFirstNeeds(
  annotator: Pick<Annotator, 'mentionAt' | 'mentionsIn'>,
  isMarked: (element: Element) => boolean,
  door: CardDoor,
  signal: AbortSignal,
): void {
  const met = new AbortController();
  const options = { signal: AbortSignal.any([met.signal, signal]), capture: true, passive: true };
  let settling: ReturnType<typeof setTimeout>;

  const call = (event: Event) => {
    void door.open(event).then((ui) => ui && met.abort());
  };
  /** The element under an event, in whatever open shadow tree. */
  const targetOf = (event: Event) => {
    const [target] = event.composedPath();
    return target instanceof Element ? target : null;
  };

  document.addEventListener(
    'pointerover',
    (event) => {
      const target = event.pointerType === 'touch' ? null : targetOf(event);
      if (target && isMarked(target)) call(event);
    },
    options,
  );
  document.addEventListener(
    'touchstart',
    (event) => {
      const touch = event.touches[0];
      if (touch && annotator.mentionAt(touch.clientX, touch.clientY)) call(event);
    },
    options,
  );
  document.addEventListener(
    'focusin',
    (event) => {
      const link = targetOf(event)?.closest('a');
      if (!link || !isMarked(link)) return;
      const { parentNode } = link;
      const at = Array.prototype.indexOf.call(parentNode!.childNodes, link);
      const range = new StaticRange({ startContainer: parentNode!, startOffset: at, endContainer: parentNode!, endOffset: at + 1 });
      if (annotator.mentionsIn(range).length > 0) call(event);
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    (event) => {
      clearTimeout(settling);
      settling = setTimeout(() => selectedText().length >= SHORTEST && call(event), SETTLED);
    },
    options,
  );
}
