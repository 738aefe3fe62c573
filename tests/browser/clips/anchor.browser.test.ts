import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClipDraft, Citation } from '../../../core/clips/clip.ts';
import { anchorIn, liveRange } from '../../../dom/clips/anchor.ts';
import { capture, sentenceRange } from '../../../dom/clips/capture.ts';
import { readPageText } from '../../../dom/clips/page-text.ts';
import { tidy } from '../../../dom/clips/passage.ts';

const citation: Citation = { url: 'https://a.org/x', title: 'T', authors: [], language: 'en' };

afterEach(() => document.body.replaceChildren());

function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
}
function select(from: string, to = from): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let started = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!started && node.data.includes(from)) {
      range.setStart(node, node.data.indexOf(from));
      started = true;
    }
    if (started && node.data.includes(to)) {
      range.setEnd(node, node.data.indexOf(to) + to.length);
      return range;
    }
  }
  throw new Error(`not on the page: ${from} … ${to}`);
}
function keep(range: AbstractRange): ClipDraft {
  return capture(range, { id: 'id', citation, own: null, concepts: [] })!;
}
function find(clip: ClipDraft): { outcome: string; quote: string | null } {
  const page = readPageText(document.body, null);
  const { outcome, range } = anchorIn(document.body, page)(clip.selectors);
  const live = liveRange(range);
  return { outcome, quote: live && keep(live).quote };
}

const ARTICLE = `
  <nav>Home <b>News</b></nav>
  <h1>Oaths in Hoeryong</h1>
  <p>Agents of the Ministry of <a href="#">State
     Security</a> gathered the heads of<br>neighborhood watch units.</p>
  <p>They were told to sign.</p>
  <p>They were told to sign.</p>
  <table><tr><td>North</td><td>South</td></tr></table>`;

describe('readPageText', () => {
  it('reads blocks, table cells and <br> as lines, and leaves out what is not read', () => {
    show(`<p>One <i>two</i></p><script type="x">no()</script><style>p{}</style><p hidden>no</p><p style="visibility:hidden">no</p>
      <noscript>no</noscript><div>three<br>four</div><textarea>no</textarea><table><tr><td>5</td><td>6</td></tr></table>`);
    expect(tidy(readPageText(document.body, null).text)).toBe('One two\nthree\nfour\n5\t6');
  });

  it('leaves out our own host wherever it stands', () => {
    show('<p>One</p><div id="own">ours</div>');
    expect(tidy(readPageText(document.body, document.querySelector('#own')).text)).toBe('One');
  });

  it('reads what display: contents shows, visible words in a hidden parent, and lines of preformatted text', () => {
    show('<div style="display:contents">a</div><div style="visibility:hidden">no<b style="visibility:visible">b</b></div><pre>c\nd</pre>');
    expect(tidy(readPageText(document.body, null).text)).toBe('a\nb\nc\nd');
  });

  it('treats a span that is laid out as a block as a block', () => {
    show('<span style="display:block">one</span><span style="display:block">two</span>');
    expect(tidy(readPageText(document.body, null).text)).toBe('one\ntwo');
  });
});

describe('capture', () => {
  it('keeps the words as a reader sees them, across elements and source line breaks', () => {
    show(ARTICLE);
    expect(keep(select('Ministry', 'neighborhood')).quote).toBe('Ministry of State Security gathered the heads of\nneighborhood');
  });

  it('carries XPath, position and quote with the sentence around it', () => {
    show('<p>It was autumn in the north of the country. Agents came <b>at night</b> to the house. Then they left the city again.</p>');
    expect(keep(select('at night')).selectors).toEqual([
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '/p[1]/b[1]' },
        startOffset: 0,
        endSelector: { type: 'XPathSelector', value: '/p[1]/b[1]' },
        endOffset: 8,
      },
      { type: 'TextPositionSelector', start: 55, end: 63 },
      {
        type: 'TextQuoteSelector',
        exact: 'at night',
        prefix: 'It was autumn in the north of the country. Agents came ',
        suffix: ' to the house. Then they left the city again.',
      },
    ]);
  });

  it('takes a selection made by triple click, which ends at the start of the next block', () => {
    show('<p>One sentence.</p><p>Another.</p>');
    const range = document.createRange();
    range.setStart(document.querySelector('p')!.firstChild!, 0);
    range.setEnd(document.querySelectorAll('p')[1]!, 0);
    expect(keep(range).quote).toBe('One sentence.');
  });

  it('is null for a range without words', () => {
    show('<p>a</p><img alt="x"><p> </p>');
    const range = document.createRange();
    range.selectNode(document.querySelector('img')!);
    expect(capture(range, { id: 'id', citation, own: null, concepts: [] })).toBeNull();
  });

  it('carries each concept once for each way it was named', () => {
    show('<p>MSS and MSS</p>');
    const concepts = [
      { concept: 'org/a', surface: 'MSS' },
      { concept: 'org/a', surface: 'MSS' },
      { concept: 'org/a', surface: 'ministry' },
    ];
    expect(capture(select('MSS'), { id: 'i', citation, own: null, concepts })!.concepts).toHaveLength(2);
  });

  it('widens a term to its sentence, within its block', () => {
    show('<p>Mr. Lee came first. The <i>inminban</i> leader came. She left.</p><p>Next.</p>');
    expect(keep(sentenceRange(select('inminban'), null, 'en')!).quote).toBe('The inminban leader came.');
    show('<ul><li>Hoeryong</li><li>Hyesan</li></ul>');
    expect(keep(sentenceRange(select('Hoeryong'), null, 'en')!).quote).toBe('Hoeryong');
  });
});

describe('anchoring on a page', () => {
  it('finds a passage over several elements exactly', () => {
    show(ARTICLE);
    const clip = keep(select('Ministry', 'watch units.'));
    expect(find(clip)).toEqual({ outcome: 'exact', quote: clip.quote });
  });

  it('tells equal paragraphs apart on an unchanged page', () => {
    show(ARTICLE);
    const second = document.querySelectorAll('p')[2]!.firstChild!;
    const range = document.createRange();
    range.selectNodeContents(second);
    const clip = keep(range);
    const page = readPageText(document.body, null);
    expect(anchorIn(document.body, page)(clip.selectors).range?.startContainer).toBe(second);
  });

  it('follows a passage past things that were put in before it', () => {
    show(ARTICLE);
    const clip = keep(select('neighborhood watch units'));
    document
      .querySelector('h1')!
      .after(document.createRange().createContextualFragment('<p>Correction: an earlier version…</p><div>Ad</div>'));
    expect(find(clip)).toEqual({ outcome: 'moved', quote: 'neighborhood watch units' });
  });

  it('finds a passage whose page is marked up and spaced in another way', () => {
    show(ARTICLE);
    const clip = keep(select('Ministry', 'heads of'));
    show(
      '<main><h1>Oaths in Hoeryong</h1><p>Agents of the <b>Ministry</b>&nbsp;of State Secu&shy;rity gathered the <i>heads</i> of<br>neighborhood watch units.</p></main>',
    );
    expect(find(clip).outcome).toBe('moved');
  });

  it('says ambiguous and orphan and shows nothing then', () => {
    show('<p>They were told to sign.</p>');
    const clip = keep(select('They', 'sign.'));
    show('<main>x<p>They were told to sign.</p><p>They were told to sign.</p></main>');
    expect(find(clip)).toEqual({ outcome: 'ambiguous', quote: null });
    show('<p>They were told to go.</p>');
    expect(find(clip)).toEqual({ outcome: 'orphan', quote: null });
  });

  it('bears selectors that make no sense', () => {
    show(ARTICLE);
    const anchor = anchorIn(document.body, readPageText(document.body, null));
    const path = (value: string) => ({ type: 'XPathSelector' as const, value });
    const quote = { type: 'TextQuoteSelector' as const, exact: 'Oaths in Hoeryong', prefix: '', suffix: '' };
    for (const value of ['', '/', '//*[count(//*)>1]', '/p[0]', '/p[999999999]', '/svg:g[1]', '/p[1]'.repeat(1000)]) {
      const selector = {
        type: 'RangeSelector' as const,
        startSelector: path(value),
        startOffset: -5,
        endSelector: path(value),
        endOffset: 1e9,
      };
      expect(anchor([selector, { type: 'TextPositionSelector', start: -1, end: 1e9 }, quote]).outcome).toBe('moved');
    }
    expect(anchor([]).outcome).toBe('orphan');
  });

  it('lets go of words that have left the page', () => {
    show('<p>One two three</p>');
    const clip = keep(select('two'));
    const { range } = anchorIn(document.body, readPageText(document.body, null))(clip.selectors);
    (range!.startContainer as Text).data = 'O';
    expect(liveRange(range)).toBeNull();
    show('');
    expect(liveRange(range)).toBeNull();
  });

  const words = fc.array(
    fc.constantFrom('state', 'Security ', ' agent', '회령시 ', 'Hoeryong. ', '\n the ', '보위원은', '😀', '\u00A0', 'signed.'),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const { node } = fc.letrec<{ node: string; text: string }>((tie) => ({
    text: words.map((list) => list.join('')),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('text'),
      fc.tuple(fc.constantFrom('p', 'b', 'span', 'div', 'li', 'td'), fc.array(tie('node'), { maxLength: 4 })).map(([tag, inner]) => {
        const html = `<${tag}>${inner.join('')}</${tag}>`;
        return tag === 'td' ? `<table><tr>${html}</tr></table>` : html;
      }),
      fc.constantFrom('<br>', '<script type="x">state agent</script>', '<p hidden>the state</p>', '<!-- state -->'),
    ),
  }));

  it('finds whatever was kept again, with the same words, on any page', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (parts, a, b) => {
        show(parts.join(''));
        const page = readPageText(document.body, null);
        fc.pre(page.text.trim() !== '');
        const start = a % page.text.length;
        const span = page.spanOf(start, start + 1 + (b % (page.text.length - start)));
        fc.pre(span !== null);
        const range = document.createRange();
        range.setStart(span!.start.node, span!.start.offset);
        range.setEnd(span!.end.node, span!.end.offset);
        const clip = capture(range, { id: 'i', citation, own: null, concepts: [] });
        fc.pre(clip !== null && clip.quote.isWellFormed());
        expect(find(clip!)).toEqual({ outcome: 'exact', quote: clip!.quote });
      }),
      { numRuns: 150 },
    );
  });

  it('maps every offset of the text to the DOM and back', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), (parts) => {
        show(parts.join(''));
        const page = readPageText(document.body, null);
        for (let at = 0; at < page.text.length; at++) {
          const span = page.spanOf(at, at + 1);
          if (!span) continue;
          expect(page.offsetOf(span.start.node, span.start.offset)).toBe(at);
          expect(page.offsetOf(span.end.node, span.end.offset)).toBe(at + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
