import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveRange, partsOf, staticRange, stillStands } from '../../../dom/block-map.ts';
import { offsetOf, partIn, rectsOf } from '../../../dom/block-places.ts';
import { collectBlocks, readBlocks, type Block, type Reading } from '../../../dom/page-blocks.ts';
import { page, shadow } from './page.ts';

const texts = (html: string) => collectBlocks(page(html)).map(({ text }) => text);

describe('what is one block', () => {
  it('crosses inline elements', () => {
    expect(texts('<p>Ministry of <a href="#">State <b>Security</b></a> said</p>')).toEqual(['Ministry of State Security said']);
  });

  it('is parted by block-level elements, <br> and table cells', () => {
    expect(texts('one<p>two</p>three<br>four')).toEqual(['one', 'two', 'three', 'four']);
    expect(texts('<table><tr><td>North</td><td>Korea</td></tr><tr><th>Party</th></tr></table>')).toEqual(['North', 'Korea', 'Party']);
    expect(texts('<ul><li>a b<ul><li>c d</li></ul>e f</li></ul>')).toEqual(['a b', 'c d', 'e f']);
  });

  it('keeps headings, captions and links', () => {
    expect(texts('<h1>Head</h1><figure><img alt="not read"><figcaption>Caption</figcaption></figure><a href="#">Link</a>')).toEqual([
      'Head',
      'Caption',
      'Link',
    ]);
  });

  it('marks where elements glue words together, and only there', () => {
    const [block] = collectBlocks(page('<p>respected Comrade<b>Kim Jong Un</b>was <i>greeted</i></p>'));
    expect(block!.text).toBe('respected ComradeKim Jong Unwas greeted');
    expect(block!.edges).toEqual([17, 28]);
  });

  it('goes on with a word through <wbr>, ruby readings and comments', () => {
    const [block] = collectBlocks(page('<p>Hoe<wbr>ryong <ruby>會寧<rt>hoeryong</rt></ruby>군<!-- c -->민</p>'));
    expect(block!.text).toBe('Hoeryong 會寧군민');
    expect(block!.edges).toEqual([11]);
  });

  it.each([
    '<script>"x"</script>',
    '<style>x{}</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<input value="x">',
    '<textarea>x</textarea>',
    '<select><option>x</option></select>',
    '<button>x</button>',
    '<code>x</code>',
    '<pre>x</pre>',
    '<nav><p>x</p></nav>',
    '<svg><text>x</text></svg>',
    '<math><mi>x</mi></math>',
    '<iframe></iframe>',
    '<p contenteditable>x</p>',
    '<p contenteditable="plaintext-only">x</p>',
    '<p hidden>x</p>',
    '<p aria-hidden="true">x</p>',
    '<div role="navigation">x</div>',
    '<span role="button">x</span>',
    '<dialog>x</dialog>',
  ])('leaves out %s', (html) => {
    expect(texts(`before ${html} after`).join(' ')).toBe('before after');
  });

  it('reads what only looks like one of those', () => {
    expect(texts('<p contenteditable="false">a</p><p aria-hidden="false">b</p><dialog open>c</dialog><div role="article">d</div>')).toEqual(
      ['a', 'b', 'c', 'd'],
    );
  });

  it('reads open shadow roots, in the place where they are, and says which it read', () => {
    const root = page('<p>before</p><x-article></x-article><p>after</p>');
    const inner = shadow(root.querySelector('x-article')!, '<p>in <x-inner></x-inner>side</p>');
    const innermost = shadow(inner.querySelector('x-inner')!, '<b>deep</b>');
    const reading: Reading = { blocks: [], shadowRoots: [] };
    const steps = readBlocks(root, reading);
    while (!steps.next().done);
    expect(reading.blocks.map(({ text }) => text)).toEqual(['before', 'in side', 'deep', 'after']);
    expect(reading.shadowRoots).toEqual([inner, innermost]);
  });

  it('does not see into closed shadow roots', () => {
    const root = page('<div></div>');
    shadow(root.firstElementChild!, '<p>secret</p>', 'closed');
    expect(collectBlocks(root)).toEqual([]);
  });
});

describe('whitespace', () => {
  it('is what a reader sees: collapsed, and none at the ends', () => {
    expect(texts('<p>\n  Ministry\n   of  <b> State</b>\t<i>  Security </i>\n</p>')).toEqual(['Ministry of State Security']);
  });

  it('keeps no-break spaces, which browsers do not collapse', () => {
    expect(texts('<p>4&nbsp; 200 km</p>')).toEqual(['4\u00a0 200 km']);
  });

  it('makes no block of whitespace alone', () => {
    expect(texts(' <p>\n</p> <p> <b> </b> </p>')).toEqual([]);
  });
});

describe('the map back to the page', () => {
  it('finds words across elements and dropped whitespace', () => {
    const root = page('<p>the\n   Ministry of <a>State\n Security</a>  in</p>');
    const [block] = collectBlocks(root);
    const start = block!.text.indexOf('Ministry');
    const range = liveRange(block!, { start, end: start + 'Ministry of State Security'.length })!;
    expect(range.toString().replace(/\s+/g, ' ')).toBe('Ministry of State Security');
    expect(range.startContainer).toBe(root.querySelector('p')!.firstChild);
    expect(range.endContainer).toBe(root.querySelector('a')!.firstChild);
  });

  it('ends a range with its last word, not with the element behind it', () => {
    const root = page('<p>in <b>Hoeryong</b> now</p>');
    const [block] = collectBlocks(root);
    const { endContainer, endOffset } = staticRange(block!, { start: 3, end: 11 });
    expect([endContainer, endOffset]).toEqual([root.querySelector('b')!.firstChild, 8]);
  });

  it('knows when the words have gone', () => {
    const root = page('<p>in <b>Hoeryong</b> now</p>');
    const [block] = collectBlocks(root);
    const span = { start: 3, end: 11 };
    expect(stillStands(block!, span)).toBe(true);
    (root.querySelector('b')!.firstChild as Text).data = 'Musan';
    expect(stillStands(block!, span)).toBe(false);
    expect(liveRange(block!, span)).toBe(null);
    expect(rectsOf(block!, span)).toEqual([]);
    expect(stillStands(block!, { start: 0, end: 2 })).toBe(true);
    root.replaceChildren();
    expect(stillStands(block!, { start: 0, end: 2 })).toBe(false);
  });

  it('finds the part of a block that a selection covers', () => {
    const root = page('<p>one two</p><p>three <b>four</b> five</p><p>six</p>');
    const [first, second, third] = collectBlocks(root);
    const range = document.createRange();
    range.setStart(first!.pieces[0]!.node, 4);
    range.setEnd(second!.pieces[1]!.node, 2);
    const part = (block: Block) => {
      const span = partIn(block, range);
      return span && block.text.slice(span.start, span.end);
    };
    expect([part(first!), part(second!), part(third!)]).toEqual(['two', 'three fo', null]);
    range.selectNodeContents(root);
    expect([part(first!), part(second!), part(third!)]).toEqual(['one two', 'three four five', 'six']);
  });

  it('measures glyphs line by line, not the boxes of elements', () => {
    const root = page('<p style="width:9ch;font:16px monospace">Ministry <b style="padding:20px 0">Security</b></p>');
    const [block] = collectBlocks(root);
    const rects = rectsOf(block!, { start: 0, end: block!.text.length });
    expect(rects.filter(({ width }) => width > 20)).toHaveLength(2);
    expect(Math.max(...rects.map(({ height }) => height))).toBeLessThan(30);
  });
});

/** Trees of elements and texts, with all kinds of whitespace. */
const trees = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.stringMatching(/^[ab \n\t\u00a0가é😀]{0,12}$/u).map((text) => document.createTextNode(text)),
    fc.constant(null).map(() => document.createComment('c')),
    fc
      .tuple(
        fc.constantFrom('b', 'a', 'span', 'p', 'div', 'br', 'td', 'style', 'wbr', 'code', 'img'),
        fc.array(tie('tree') as fc.Arbitrary<Node>, { maxLength: 4 }),
      )
      .map(([name, children]) => {
        const element = document.createElement(name);
        if (!/^(br|wbr|img)$/.test(name)) element.append(...children);
        return element;
      }),
  ),
}));

describe('for any page', () => {
  const rootOf = (nodes: Node[]) => {
    const root = page('');
    root.append(...nodes);
    return root;
  };
  const anyPage = fc.array(trees.tree, { maxLength: 6 });

  it('every character of a block leads to the same character on the page, and back', () => {
    fc.assert(
      fc.property(anyPage, (nodes) => {
        const root = rootOf(nodes);
        for (const block of collectBlocks(root)) {
          for (let i = 0; i < block.text.length; i++) {
            const [part, ...more] = partsOf(block, { start: i, end: i + 1 });
            expect(more).toEqual([]);
            expect(part!.node.data[part!.start]!.replace(/[\n\t]/, ' ')).toBe(block.text[i]);
            expect(offsetOf(block, part!.node, part!.start)).toBe(i);
          }
        }
        root.remove();
      }),
    );
  });

  it('a block has no whitespace at its ends or twice, its edges stand inside it, and all its words are the page’s', () => {
    fc.assert(
      fc.property(anyPage, (nodes) => {
        const root = rootOf(nodes);
        const blocks = collectBlocks(root);
        for (const { text, edges } of blocks) {
          expect(text).not.toMatch(/^ | $| {2}|[\n\t]/);
          expect([...edges]).toEqual([...new Set(edges)].sort((a, b) => a - b));
          for (const edge of edges) expect(edge > 0 && edge < text.length && !/ /.test(text.slice(edge - 1, edge + 1))).toBe(true);
        }
        for (const element of root.querySelectorAll('style,code')) element.remove();
        const squeezed = (some: string) => some.replace(/[ \n\t]+/g, '');
        expect(squeezed(blocks.map(({ text }) => text).join(''))).toBe(squeezed(root.textContent));
        root.remove();
      }),
    );
  });

  it('reading it anew where something is fresh gives the same blocks as reading all of it', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (nodes, seed) => {
        const root = rootOf(nodes);
        const all = [...root.querySelectorAll('*')];
        const fresh = all[seed % (all.length || 1)];
        if (!fresh) return;
        const whole = collectBlocks(root);
        const owner = fresh.parentElement!.closest('p,div,td,br')!;
        const reading: Reading = { blocks: [], shadowRoots: [] };
        const steps = readBlocks(owner, reading, new Set([fresh]));
        while (!steps.next().done);
        const isAnew = ({ owner: block }: Block) => block === owner || fresh.contains(block);
        const left = fresh.closest('style,code');
        if (!left) expect(reading.blocks).toEqual(whole.filter(isAnew));
        root.remove();
      }),
    );
  });

  it('stops when the ground it stands on is taken away', () => {
    const root = page(`<div>${'<p>text</p>'.repeat(200)}</div>`);
    const reading: Reading = { blocks: [], shadowRoots: [] };
    const steps = readBlocks(root, reading);
    steps.next();
    root.replaceChildren();
    expect(steps.next()).toEqual({ done: true, value: false });
  });
});
