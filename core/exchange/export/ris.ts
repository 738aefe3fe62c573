import { byPage, type PageOfClips } from './by-page.ts';
import { citationKeys } from './citation-key.ts';
import { passageNote } from './csl-item.ts';
import type { ExportFormat } from './format.ts';

/** For Zotero, EndNote, Mendeley: a record a page, its passages as notes (https://en.wikipedia.org/wiki/RIS_(file_format)). */
export const ris: ExportFormat = {
  id: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  byPage: true,
  async *write(clips) {
    const keyOf = citationKeys();
    for await (const page of byPage(clips)) yield record(page, keyOf(page.citation));
  },
};

function record({ citation, clips }: PageOfClips, key: string): string {
  const all = clips.map(({ clip }) => clip);
  const { title, authors, siteName, published, language } = citation;
  const first = all.map(({ created }) => created).sort()[0] ?? '';
  const year = /^\d{4}/u.exec(published ?? '')?.[0];
  const lines: [tag: string, value: string | undefined][] = [
    // An article of a periodical. `NEWS` would say it better, but readers of the specification of 2011 take neither AU nor the day of
    // one (https://github.com/citation-js/citation-js, plugin-ris); of a magazine they take all.
    ['TY', siteName ? 'MGZN' : 'ELEC'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name) => ['AU', name] as [string, string]),
    ['T2', siteName],
    ['PY', year],
    ['DA', slashed(published)],
    ['Y2', slashed(first)],
    ['LA', language],
    ['UR', citation.canonicalUrl ?? citation.url],
    ...[...new Set(all.flatMap(({ tags }) => tags))].map((tag) => ['KW', tag] as [string, string]),
    ...all.map((clip) => ['N1', passageNote(clip)] as [string, string]),
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined || (value === '' && tag !== 'ER') ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('')
    .concat('\r\n');
}

/** Every line end begins a field: in a value it would forge one, so that a value is one line. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** `2026/03/04/`, as far as known. */
function slashed(iso: string | undefined): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(iso ?? '') ?? [];
  return year && `${year}/${month}/${day}/`;
}
