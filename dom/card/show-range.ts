/** Room that is left around what is brought into view, for headers that stick. */
const MARGIN = 80;

/** Brings words into the window if they are not well inside. At once: what follows is placed beside them. */
export function showRange(range: Range): void {
  const isInside = () => {
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return top >= MARGIN && bottom <= innerHeight - MARGIN && left >= 0 && right <= innerWidth;
  };
  if (isInside()) return;
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A paragraph may be taller than the window.
  const { top } = range.getBoundingClientRect();
  if (!isInside()) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}
