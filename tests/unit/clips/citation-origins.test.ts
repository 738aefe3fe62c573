// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readCitation } from '../../../dom/clips/citation.ts';

function read(head: string, body = '', html = '') {
  const page = new DOMParser().parseFromString(`<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`, 'text/html');
  return readCitation(page, 'https://example.org/a');
}
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('where a citation comes from', () => {
  it('is told for every field', () => {
    const { origins } = read(
      `<link rel="canonical" href="https://example.org/a"><meta name="citation_author" content="Lee Chae Un">
       <meta property="article:section" content="Politics"><meta property="og:site_name" content="Daily NK">
       <meta name="dcterms.modified" content="2026-03-05">
       ${ld({ '@type': 'NewsArticle', headline: 'Oaths' })}<title>Oaths</title>`,
      '<article><time itemprop="datePublished" datetime="2026-03-04">4 March</time></article>',
      'lang="en"',
    );
    expect(origins).toEqual({
      canonicalUrl: 'link',
      title: 'json-ld',
      siteName: 'opengraph',
      authors: 'highwire',
      published: 'time',
      modified: 'dublin-core',
      section: 'opengraph',
      language: 'document',
    });
  });

  it.each([
    ['JSON-LD', ld({ '@type': 'Article', author: 'A One' }), 'json-ld', 'A One'],
    ['Highwire', '<meta name="citation_author" content="B Two">', 'highwire', 'B Two'],
    ['OpenGraph', '<meta property="article:author" content="C Three">', 'opengraph', 'C Three'],
    ['Dublin Core', '<meta name="DC.creator" content="D Four">', 'dublin-core', 'D Four'],
    ['<meta>', '<meta name="author" content="E Five">', 'meta', 'E Five'],
  ])('prefers %s to all that is less deliberate', (_, own, origin, author) => {
    const all = [
      ld({ '@type': 'Article', author: 'A One' }),
      '<meta name="citation_author" content="B Two">',
      '<meta property="article:author" content="C Three">',
      '<meta name="DC.creator" content="D Four">',
      '<meta name="author" content="E Five">',
    ];
    const found = read(
      all
        .slice(all.findIndex((one) => one === own))
        .toReversed()
        .join(''),
      '<p class="byline">By F Six</p>',
    );
    expect(found.authors).toEqual([author]);
    expect(found.origins?.authors).toBe(origin);
  });

  it('is the by-line where nothing is declared, and never that of a comment', () => {
    const comment = '<div class="comments"><span class="author">Angry Reader</span></div>';
    const found = read('', `${comment}<div class="author">By Ha Yoon Ah<div class="author-date">2 hours ago</div></div>`);
    expect(found.authors).toEqual([]);
    const marked = read('', `${comment}<div class="author"><a class="author__name">Ha Yoon Ah</a> 2 hours ago</div>`);
    expect(marked.authors).toEqual(['Ha Yoon Ah']);
    expect(marked.origins?.authors).toBe('byline');
  });
});

describe('the title', () => {
  it('is not the name of the site, even where OpenGraph says so', () => {
    const head =
      '<title>Space ship breaks up</title><meta property="og:title" content="Yahoo News - Latest News & Headlines"><meta name="application-name" content="Yahoo News - Latest News & Headlines">';
    expect(read(head, '<h1>Space ship breaks up</h1>')).toMatchObject({ title: 'Space ship breaks up', siteName: 'Yahoo News' });
  });

  it('is the heading that the window’s title holds, and the rest is the site', () => {
    const found = read('<title>Outside the web · V8</title>', '<h1>V8</h1><h1>Outside the web</h1>');
    expect(found).toMatchObject({ title: 'Outside the web', siteName: 'V8', origins: { title: 'heading', siteName: 'document' } });
  });

  it('is what a thing is called, where its headline is a description', () => {
    const data = ld({ '@type': 'Article', name: 'New Zealand', headline: 'constitutional monarchy in Oceania' });
    expect(read(`${data}<title>New Zealand - Wikipedia</title>`, '<h1>New Zealand</h1>').title).toBe('New Zealand');
  });
});

describe('JSON-LD', () => {
  it('is read where a page wraps it as XHTML did', () => {
    const found = read(
      '<script type="application/ld+json">\n<![CDATA[\n{"@type":"Article","headline":"A","dateModified":"2026-01-02"}\n]]></script>',
    );
    expect(found).toMatchObject({ title: 'A', modified: '2026-01-02' });
  });

  it('names authors and publishers that stand elsewhere in the graph', () => {
    const found = read(
      ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'A', author: { '@id': '#kim' }, publisher: { '@id': '#nk' } },
          { '@type': 'Person', '@id': '#kim', name: 'Kim Jeong Yoon' },
          { '@type': 'Organization', '@id': '#nk', name: 'Daily NK' },
        ],
      }),
    );
    expect(found).toMatchObject({ authors: ['Kim Jeong Yoon'], siteName: 'Daily NK' });
  });

  it('does not take a content system’s "nil" for a section', () => {
    expect(read(ld({ '@type': 'Article', articleSection: 'nil' })).section).toBeUndefined();
  });
});

it('reads moments that scripts turn into "3 hours ago", and no time in a box of facts', () => {
  expect(read('', '<span class="publish-time" data-publishtime="1425913200851">3/09/15</span>').published).toBe('2015-03-09T15:00:00Z');
  expect(read('', '<table class="infobox"><tr><td class="published">1998-02-28</td></tr></table>').published).toBeUndefined();
});
