/** What a reader does that calls for the card, until its script is there and listens for itself. */
import type { CardDoor } from './card-door.ts';

/** What is selected in the page itself, not in a field. */
export function selectedText(): string {
  const isField = document.activeElement?.matches(':read-write');
  return isField ? '' : `${getSelection() ?? ''}`.trim();
}

/** `isMarked`: whether marks are in or right around an element. The card script then looks closer. */
export function watchFirstNeeds(isMarked: (element: Element) => boolean, door: CardDoor, signal: AbortSignal): void {
  const met = new AbortController();
  const options = { signal: AbortSignal.any([met.signal, signal]), capture: true, passive: true };
  let settling: ReturnType<typeof setTimeout>;

  const call = (event: Event) => {
    void door.open(event).then((ui) => ui && met.abort());
  };
  const onElement = (event: Event) => {
    // In whatever open shadow tree.
    const [target] = event.composedPath();
    if (target instanceof Element && isMarked(target)) call(event);
  };
  // Moves, for the card must learn where the pointer has come to while its script was on the way.
  for (const type of ['pointermove', 'touchstart', 'focusin']) document.addEventListener(type, onElement, options);
  document.addEventListener(
    'selectionchange', // a shorter one is a slip of the pointer
    (event) => {
      clearTimeout(settling);
      settling = setTimeout(() => selectedText().length > 2 && call(event), 150);
    },
    options,
  );
}
