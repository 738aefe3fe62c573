import { citationOf } from '../../clips/citation-of.ts';
import { COLOUR_TONES, PLAIN_TONE } from '../../clips/colour-tones.ts';
import { passageLink } from '../../clips/passage-link.ts';
import type { Clip } from '../../clips/clip.ts';
import { byPage, type PageOfClips } from './by-page.ts';
import type { ClipWithContext, ExportFormat, ExportOptions } from './format.ts';
import { escaped } from './html-text.ts';
import { REPORT_CSS } from './report-css.ts';

const WORDS = {
  en: { made: 'Made', clips: 'clips', kept: 'Kept', concepts: 'Concepts', untitled: 'Untitled page' },
  ko: { made: '작성', clips: '개 구절', kept: '보관', concepts: '개념', untitled: '제목 없는 페이지' },
} as const;

/** A report to read and print: one file, nothing fetched, no script. Its own policy forbids both to whatever may be pasted into it. */
export const html: ExportFormat = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  byPage: true,
  async *write(clips, options) {
    yield head(options);
    for await (const page of byPage(clips)) yield pageSection(page, options);
    yield '</main>\n</body>\n</html>\n';
  },
};

function head({ title, now, language, total, collection }: ExportOptions): string {
  const words = WORDS[language];
  const count = total === undefined ? '' : ` · ${total}${language === 'ko' ? '' : ' '}${words.clips}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${REPORT_CSS}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="about">${words.made} <time>${now.toISOString().slice(0, 10)}</time>${count}</p>
${collection?.note ? `<p class="note" dir="auto">${escaped(collection.note)}</p>\n` : ''}</header>
<main>
`;
}

function pageSection({ citation, clips }: PageOfClips, options: ExportOptions): string {
  const address = citation.canonicalUrl ?? citation.url;
  const about = [citation.authors.join(', '), citation.siteName, citation.published?.slice(0, 10)]
    .filter(Boolean)
    .map((part) => escaped(part ?? ''));
  return `<section${languageOf(citation.language)}>
<h2 dir="auto">${escaped(citation.title) || WORDS[options.language].untitled}</h2>
<p class="about">${about.join(' · ')}${about.length > 0 ? '<br>' : ''}${linked(address, address)}</p>
${clips.map((item) => passage(item, options)).join('')}</section>
`;
}

function passage({ clip, labels, placeNote }: ClipWithContext, { language }: ExportOptions): string {
  const words = WORDS[language];
  const link = passageLink(clip.citation.url, clip.fragment);
  const names = [...new Set(clip.concepts.map(({ concept, surface }) => labels[concept] ?? surface))];
  const facts = [
    linked(link ?? '', `${words.kept} ${clip.created.slice(0, 10)}`),
    ...clip.tags.map((tag) => `<span class="tag">${escaped(tag)}</span>`),
    ...(names.length === 0 ? [] : [`${words.concepts}: ${escaped(names.join(', '))}`]),
  ];
  return `<article style="--tone: ${tone(clip)}">
<blockquote dir="auto"${languageOf(citationOf(clip).language)}>${escaped(clip.quote)}</blockquote>
${[placeNote ?? '', clip.note].map((note) => (note === '' ? '' : `<p class="note" dir="auto">${escaped(note)}</p>\n`)).join('')}<p class="facts">${facts.join(' · ')}</p>
</article>
`;
}

function tone({ colour }: Clip): string {
  return colour === undefined ? PLAIN_TONE : COLOUR_TONES[colour];
}

function languageOf(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? ` lang="${language}"` : '';
}

/** Only what may be opened is a link (passageLink): an address of a page may be `javascript:`. */
function linked(url: string, words: string): string {
  const safe = passageLink(url, undefined) === null ? null : url;
  return safe === null ? escaped(words) : `<a href="${escaped(safe)}" rel="noreferrer">${escaped(words)}</a>`;
}
