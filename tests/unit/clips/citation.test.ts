// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readCitation } from '../../../dom/clips/citation.ts';

const URL_SEEN = 'https://www.dailynk.com/english/oaths/?utm_source=x#top';

function read(head: string, body = '', html = '') {
  const page = new DOMParser().parseFromString(`<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`, 'text/html');
  return readCitation(page, URL_SEEN);
}
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('readCitation', () => {
  it('keeps the address as seen, and names nothing that the page does not say', () => {
    expect(read('')).toEqual({
      url: URL_SEEN,
      canonicalUrl: undefined,
      title: '',
      siteName: undefined,
      authors: [],
      published: undefined,
      language: undefined,
    });
  });

  it('takes all from JSON-LD first', () => {
    const found = read(
      `<title>Other</title><meta name="author" content="Web desk">${ld({
        '@type': 'NewsArticle',
        headline: 'Security agents gather written oaths',
        author: [{ '@type': 'Person', name: 'Lee Chae Un' }],
        datePublished: '2026-03-04T09:00:00+0900',
        publisher: { name: 'Daily NK' },
        inLanguage: 'en',
      })}`,
    );
    expect(found).toMatchObject({
      title: 'Security agents gather written oaths',
      authors: ['Lee Chae Un'],
      published: '2026-03-04T09:00:00+09:00',
      siteName: 'Daily NK',
      language: 'en',
    });
  });

  const TITLES: [string, string, string][] = [
    ['Highwire before OpenGraph', '<meta property="og:title" content="B"><meta name="citation_title" content="A">', 'A'],
    ['OpenGraph before <title>', '<title>B</title><meta property="og:title" content="A">', 'A'],
    ['Dublin Core, any case', '<meta name="DC.Title" content="A"><title>B</title>', 'A'],
    [
      '<title> without the site',
      '<title>Oaths in Hoeryong - Daily NK</title><meta property="og:site_name" content="Daily NK">',
      'Oaths in Hoeryong',
    ],
    ['a dash that is the title’s own', '<title>Kim - a life</title><meta property="og:site_name" content="Daily NK">', 'Kim - a life'],
    ['white space of any kind', '<title>  Oaths\n in\tHoeryong </title>', 'Oaths in Hoeryong'],
  ];
  it.each(TITLES)('title: %s', (_why, head, title) => {
    expect(read(head).title).toBe(title);
  });

  const AUTHORS: [string, string, string, string[]][] = [
    ['several Highwire authors', '<meta name="citation_author" content="A"><meta name="citation_author" content="B">', '', ['A', 'B']],
    ['a by-line of two', '<meta name="author" content="By Lee Chae Un and Kim Jeong Yoon">', '', ['Lee Chae Un', 'Kim Jeong Yoon']],
    ['no link to a profile as a name', '<meta property="article:author" content="https://facebook.com/x">', '', []],
    ['rel=author outside of side bars', '', '<aside><a rel="author">Ad</a></aside><p><a rel="author">한미나</a></p>', ['한미나']],
    ['plain string in JSON-LD', ld({ '@type': 'Article', author: 'Yonhap' }), '', ['Yonhap']],
    ['same name twice', '<meta name="author" content="A"><meta name="author" content="A">', '', ['A']],
  ];
  it.each(AUTHORS)('authors: %s', (_why, head, body, authors) => {
    expect(read(head, body).authors).toEqual(authors);
  });

  const DATES: [string, string, string, string | undefined][] = [
    [
      'article:published_time',
      '<meta property="article:published_time" content="2026-10-14T08:30:00+09:00">',
      '',
      '2026-10-14T08:30:00+09:00',
    ],
    ['Highwire with slashes', '<meta name="citation_publication_date" content="2026/10/14">', '', '2026-10-14'],
    ['year and month', '<meta name="dcterms.issued" content="2026-10">', '', '2026-10'],
    ['digits only', '<meta name="date" content="20261014">', '', '2026-10-14'],
    ['a space for the T', '<meta name="date" content="2026-10-14 08:30">', '', '2026-10-14T08:30'],
    ['Korean dots', '<meta name="date" content="2026.10.14.">', '', '2026-10-14'],
    ['a time element', '', '<article><time datetime="2026-10-14">yesterday</time></article>', '2026-10-14'],
    ['never a side bar’s time', '', '<aside><article><time datetime="2020-01-01"></time></article></aside>', undefined],
    ['no date that cannot be', '<meta name="date" content="2026-02-30">', '', undefined],
    ['no guess between day and month', '<meta name="date" content="03/04/2026">', '', undefined],
    [
      'the next source when the first is none',
      '<meta property="article:published_time" content="soon"><meta name="date" content="2026">',
      '',
      '2026',
    ],
  ];
  it.each(DATES)('date: %s', (_why, head, body, published) => {
    expect(read(head, body).published).toBe(published);
  });

  const CANONICALS: [string, string, string | undefined][] = [
    ['relative', '<link rel="canonical" href="/english/oaths/">', 'https://www.dailynk.com/english/oaths/'],
    [
      'another host of the same owner',
      '<link rel="canonical" href="https://dailynk.com/english/oaths/">',
      'https://dailynk.com/english/oaths/',
    ],
    ['og:url', '<meta property="og:url" content="https://www.dailynk.com/english/oaths/">', 'https://www.dailynk.com/english/oaths/'],
    ['not another site', '<link rel="canonical" href="https://evil.example/english/oaths/">', undefined],
    ['not the front page', '<link rel="canonical" href="https://www.dailynk.com/">', undefined],
    ['not a script', '<link rel="canonical" href="javascript:alert(1)">', undefined],
    ['not what is no address', '<link rel="canonical" href="http://">', undefined],
  ];
  it.each(CANONICALS)('canonical: %s', (_why, head, canonicalUrl) => {
    expect(read(head).canonicalUrl).toBe(canonicalUrl);
  });

  const LANGUAGES: [string, string, string, string | undefined][] = [
    ['html lang', '', 'lang="ko-KR"', 'ko-KR'],
    ['og:locale', '<meta property="og:locale" content="en_US">', '', 'en-US'],
    ['nonsense', '', 'lang="<script>"', undefined],
  ];
  it.each(LANGUAGES)('language: %s', (_why, head, html, language) => {
    expect(read(head, '', html).language).toBe(language);
  });

  const HOSTILE: [string, string][] = [
    ['broken JSON', '<script type="application/ld+json">{"@type":</script>'],
    [
      'other types everywhere',
      ld({ '@type': ['NewsArticle', 7], headline: { a: 1 }, author: [null, 3, { name: 4 }], datePublished: 5, publisher: [] }),
    ],
    ['null', ld(null)],
    ['prototype games', '<script type="application/ld+json">{"__proto__": {"@type": "NewsArticle"}, "constructor": 1}</script>'],
    ['depth', `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`],
    ['width', ld(Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' })))],
  ];
  it.each(HOSTILE)('bears hostile JSON-LD: %s', (_why, head) => {
    expect(read(`${head}<title>T</title>`)).toMatchObject({ title: 'T', authors: [], published: undefined });
  });

  it('finds the article inside a graph, before related ones', () => {
    const found = read(
      ld({
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          { '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'Inner' } },
          { '@type': 'NewsArticle', headline: 'Own' },
        ],
      }),
    );
    expect(found.title).toBe('Own');
  });

  it('cuts what is far too long', () => {
    expect(read(`<title>${'x'.repeat(10_000)}</title>`).title).toHaveLength(500);
    expect(read(`<meta name="author" content="${'x'.repeat(10_000)}">`).authors).toEqual([]);
  });
});
