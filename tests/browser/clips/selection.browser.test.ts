import { describe, expect, it, vi } from 'vitest';
import type { Citation } from '../../../core/clips/clip.ts';
import { anchorIn, liveRange } from '../../../dom/clips/anchor.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { readPageText } from '../../../dom/clips/page-text.ts';
import { selectedRange } from '../../../dom/clips/selection.ts';
import { buttonIn, open, stand, useStands } from '../card/current.ts';
import { pause } from '../card/stand.ts';

useStands();

const citation: Citation = { url: 'https://a.org/x', title: 'T', authors: [], language: 'en' };
const kept = () => [...stand.clips.values()].filter(({ deleted }) => !deleted);

function select(start: Node, from: number, end: Node, to: number): void {
  getSelection()!.setBaseAndExtent(start, from, end, to);
}
/** What is kept of the selection, after it was found again in the page as it is. */
function keptFromSelection(): string | null {
  const range = selectedRange();
  const draft = range && capture(range, { id: 'id', citation, own: stand.host, concepts: [] });
  if (!draft) return null;
  const { outcome, range: found } = anchorIn(document.body, readPageText(document.body, stand.host))(draft.selectors);
  expect(outcome).toBe('exact');
  expect(liveRange(found)).not.toBeNull();
  return draft.quote;
}
const textOf = (selector: string) => document.querySelector(selector)!.firstChild!;

describe('what is kept of a selection', () => {
  it('over several paragraphs is a line for each', async () => {
    await open({ html: '<main><p id="a">First one.</p>\n  <p>Second <b>one</b>.</p><p id="c">Third one.</p></main>' });
    select(textOf('#a'), 6, textOf('#c'), 5);
    expect(keptFromSelection()).toBe('one.\nSecond one.\nThird');
  });

  it('over a table is a line for each row, its cells parted by tabs as the clipboard parts them', async () => {
    await open({
      html: `<table><thead><tr><th id="a">Year</th><th>Sites</th></tr></thead>
        <tbody><tr><td>2020</td><td><p>11</p></td></tr> <tr><td></td><td id="z">12</td></tr></tbody></table><p>After</p>`,
    });
    select(textOf('#a'), 0, textOf('#z'), 2);
    expect(keptFromSelection()).toBe('Year\tSites\n2020\t11\n12');
  });

  it('over a list is a line for each item, nested ones too', async () => {
    await open({ html: '<ul><li id="a">One</li><li>Two<ol><li>Two a</li></ol></li><li id="z">Three</li></ul>' });
    select(textOf('#a'), 0, textOf('#z'), 5);
    expect(keptFromSelection()).toBe('One\nTwo\nTwo a\nThree');
  });

  it('across inline elements is as it reads', async () => {
    await open({ html: '<p>The <a href="#"><b id="a">Min</b>istry</a> of <em>State</em> <i id="z">Security</i>.</p>' });
    select(textOf('#a'), 0, textOf('#z'), 8);
    expect(keptFromSelection()).toBe('Ministry of State Security');
  });

  it('by triple click, which ends at the next paragraph, is the paragraph alone', async () => {
    await open({ html: '<p id="a">All of it.</p><p id="b">Not this.</p>' });
    select(textOf('#a'), 0, document.querySelector('#b')!, 0);
    expect(keptFromSelection()).toBe('All of it.');
  });

  it('with everything selected is everything, and nothing of ours', async () => {
    await open({ html: '<h1>Head</h1><p>Body</p>' });
    getSelection()!.selectAllChildren(document.documentElement);
    expect(keptFromSelection()).toBe('Head\nBody');
  });
});

describe('in an open shadow root', () => {
  async function openShadow(): Promise<ShadowRoot> {
    await open({ html: '<p>Before it.</p><news-card></news-card><p>After it.</p>' });
    const root = document.querySelector('news-card')!.attachShadow({ mode: 'open' });
    root.append(document.createRange().createContextualFragment('<p>They were <b>told</b> to sign.</p><slot></slot>'));
    return root;
  }

  it('a selection is kept, found again and marked', async () => {
    const root = await openShadow();
    const [start, end] = [root.querySelector('p')!.firstChild!, root.querySelector('p')!.lastChild!];
    select(start, 5, end, 8);
    expect(keptFromSelection()).toBe('were told to sign');
    await pause(320);
    buttonIn(stand.toolbar(), /^Save$/).click();
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    await vi.waitFor(() => expect(stand.ui.clipOutcomes()[0]?.outcome).toBe('exact'));
    const { left } = root.querySelector('b')!.getBoundingClientRect();
    const lines = [...stand.root.querySelectorAll<HTMLElement>('div[style*="border-top: 2px"]')].map((line) =>
      line.getBoundingClientRect(),
    );
    expect(lines.some((line) => line.left < left && line.right > left)).toBe(true);
  });

  it('text is read in its place, what is slotted too', async () => {
    const root = await openShadow();
    root.host.append(document.createRange().createContextualFragment('<p>Slotted.</p>'));
    expect(
      readPageText(document.body, stand.host)
        .text.trim()
        .split(/\s*\n\s*/),
    ).toEqual(['Before it.', 'They were told to sign.', 'Slotted.', 'After it.']);
  });

  it('a field’s selection is none of ours', async () => {
    const root = await openShadow();
    root.append(document.createRange().createContextualFragment('<input value="words in a field">'));
    root.querySelector('input')!.focus();
    root.querySelector('input')!.select();
    expect(selectedRange()).toBeNull();
  });
});
