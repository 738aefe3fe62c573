// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../core/exchange/export/html.ts';
import { arbitraryClip } from '../../fixtures/arbitrary-clip.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

const read = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const even = (text: string) => text.replace(/\r\n?/gu, '\n').replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');

describe('the HTML report', () => {
  it('has the page, the passage with its link, note, tags and concepts', async () => {
    const page = read(
      await exported(html, [{ clip: aClip(), labels: { 'place/hoeryong': '회령' }, placeNote: 'First' }], { title: 'A <case>', total: 1 }),
    );
    expect(page.querySelector('h1')?.textContent).toBe('A <case>');
    expect(page.querySelector('blockquote')?.textContent).toBe(aClip().quote);
    expect([...page.querySelectorAll('.note')].map((note) => note.textContent)).toEqual(['First', 'Check with the second source']);
    expect(page.querySelector('.facts a')?.getAttribute('href')).toBe(
      'https://www.dailynk.com/english/oaths/?utm_source=x#:~:text=We%20get%20up',
    );
    expect(page.querySelector('.facts')?.textContent).toContain('회령');
  });

  it('fetches nothing and runs nothing', async () => {
    const text = await exported(html, [aClip()]);
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
    expect(read(text).querySelectorAll('script, img, link, iframe, object, [src], [srcset]')).toHaveLength(0);
    expect(text).not.toMatch(/url\(|@import/u);
  });

  it('shows the words of 1,000 clips as they are, and lets none of them be an element', async () => {
    const clips = fc
      .sample(arbitraryClip, { numRuns: 1_000, seed: 17 })
      .map((clip) => ({ ...clip, quote: clip.quote.slice(0, 2_000).toWellFormed() }));
    const page = read(await exported(html, clips));
    expect([...page.querySelectorAll('blockquote')].map((quote) => even(quote.textContent ?? ''))).toEqual(
      clips.map(({ quote }) => even(quote)),
    );
    const names = new Set([...page.querySelectorAll('body *')].map((element) => element.localName));
    expect([...names].sort()).toEqual(['a', 'article', 'blockquote', 'br', 'h1', 'h2', 'header', 'main', 'p', 'section', 'span', 'time']);
    const hrefs = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.every((href) => /^https?:/u.test(href))).toBe(true);
  });

  it('makes no link of an address that runs', async () => {
    const citation = { ...aClip().citation, url: 'javascript:alert(1)', canonicalUrl: 'javascript:alert(2)' };
    expect(read(await exported(html, [aClip({ citation })])).querySelectorAll('a')).toHaveLength(0);
  });
});
