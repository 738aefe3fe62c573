/** Draws a ring around each line of some words: where the keyboard is. The layer covers the window. */
export function drawRing(layer: HTMLElement, rects: readonly DOMRect[]): void {
  if (layer.hidden) return;
  while (layer.childElementCount > rects.length) layer.lastElementChild?.remove();
  rects.forEach(({ left, top, width, height }, index) => {
    const box = (layer.children[index] ?? layer.appendChild(document.createElement('div'))) as HTMLElement;
    box.style.left = `${left - 4}px`;
    box.style.top = `${top - 3}px`;
    box.style.width = `${width + 8}px`;
    box.style.height = `${height + 6}px`;
  });
}
