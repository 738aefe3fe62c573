import type { Page } from 'puppeteer-core';

/** Selects the words by dragging over them, as a reader does; they have to stand in one text node. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // Source lines are wrapped; a space in the words may be a line break there.
      const at = node.nodeValue!.search(new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')));
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const match = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')).exec(node.nodeValue!)!;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + match[0].length);
      const boxes = range.getClientRects();
      const [first, last] = [boxes[0]!, boxes[boxes.length - 1]!];
      return { from: [first.left + 1, first.top + first.height / 2], to: [last.right - 0.5, last.top + last.height / 2] };
    }
    return null;
  }, words);
  if (!box) throw new Error(`"${words}" does not stand on ${page.url()}.`);
  const [fromX, fromY] = box.from as [number, number];
  const [toX, toY] = box.to as [number, number];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
}
