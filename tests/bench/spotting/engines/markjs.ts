import Mark from 'mark.js/dist/mark.es6.js';
import type { Engine } from './engine.ts';

/** Characters of a text node: real pages of 200 kB have about 3,000 nodes, so mark.js meets as many here. */
const NODE_LENGTH = 68;
const INLINE = ['a', 'b', 'em', 'span'];

/** What most extensions that mark terms use. It wraps every hit in an element, so the page's layout is a part of its time. */
export const markjs: Engine = {
  name: 'markjs',
  build(surfaces) {
    let root: HTMLElement | undefined;
    return {
      before({ blocks }) {
        root?.remove();
        root = document.createElement('main');
        for (const { text } of blocks) root.append(paragraph(text));
        document.body.append(root);
        root.getBoundingClientRect();
      },
      find(_, spans) {
        const page = root!;
        const marker = new Mark(page);
        let count = 0;
        // A list of a thousand terms is more than its recursion bears; one after the other is the same work.
        for (const surface of surfaces) marker.mark(surface, { accuracy: 'exactly', separateWordSearch: false, each: () => count++ });
        page.getBoundingClientRect();
        for (let i = 0; i < count; i++) spans.push(i, i + 1);
      },
    };
  },
};

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  let number = 0;
  for (let at = 0; at < text.length; number++) {
    const space = text.indexOf(' ', at + NODE_LENGTH);
    const end = space < 0 ? text.length : space + 1;
    const piece = text.slice(at, end);
    element.append(
      number % 2 === 0 ? piece : Object.assign(document.createElement(INLINE[(number >> 1) % INLINE.length]!), { textContent: piece }),
    );
    at = end;
  }
  return element;
}
