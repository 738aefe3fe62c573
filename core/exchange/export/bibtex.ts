import { byPage, type PageOfClips } from './by-page.ts';
import { citationKeys } from './citation-key.ts';
import { passageNote } from './csl-item.ts';
import { toUri } from '../web-annotation.ts';
import type { ExportFormat } from './format.ts';

/**
 * BibLaTeX, which Zotero, JabRef and biber read: `@online` entries, an entry a page. Letters of every script stay as they are
 * (UTF-8), since biber and XeTeX want them so.
 */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  byPage: true,
  async *write(clips) {
    const keyOf = citationKeys();
    for await (const page of byPage(clips)) yield entry(page, keyOf(page.citation));
  },
};

function entry({ citation, clips }: PageOfClips, key: string): string {
  const all = clips.map(({ clip }) => clip);
  const { title, authors, siteName, published, language } = citation;
  const first = all.map(({ created }) => created).sort()[0];
  const fields: [name: string, value: string | undefined][] = [
    // Twice in braces: names are not taken apart, titles keep their capitals.
    ['author', authors.length > 0 ? authors.map((name) => `{${escaped(name)}}`).join(' and ') : undefined],
    ['title', title && `{${escaped(title)}}`],
    ['organization', siteName && `{${escaped(siteName)}}`],
    ['date', dayOf(published)],
    ['urldate', dayOf(first)],
    ['langid', language && escaped(language)],
    ['url', toUri(citation.canonicalUrl ?? citation.url)],
    ['keywords', tagsOf(all.flatMap(({ tags }) => tags))],
    ['note', escaped(all.map(passageNote).join('\n\n'))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@online{${key},\n${lines.join(',\n')}\n}\n\n`;
}

/** A comma parts keywords: one within a tag becomes a semicolon. */
function tagsOf(tags: readonly string[]): string {
  return [...new Set(tags)].map((tag) => escaped(tag.replaceAll(',', ';'))).join(', ');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for LaTeX, on one line. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/[\\{}$&%#_~^]/gu, (character) => ESCAPES[character] ?? character)
      // TeX would join what stands side by side: `--` is a dash to it, `''` a quotation mark, `?\`` a question mark upside down.
      .replace(/(?<=-)-|(?<=')'|(?<=[`?!])`/gu, '{}$&')
  );
}

function dayOf(iso: string | undefined): string | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?/u.exec(iso ?? '')?.[0];
}
