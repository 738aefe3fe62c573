import { passageLink } from '../../clips/passage-link.ts';
import { byPage, type PageOfClips } from './by-page.ts';
import type { ClipWithContext, ExportFormat, ExportOptions } from './format.ts';
import { markdownText, markdownUrl } from './markdown-text.ts';
import { pageScope, readPageTemplate } from './page-scope.ts';
import { blockquote, safeName } from './template-filters.ts';
import { yamlText } from './yaml-text.ts';

const WORDS = {
  en: { source: 'source', kept: 'kept', untitled: 'Untitled page' },
  ko: { source: '출처', kept: '보관', untitled: '제목 없는 페이지' },
} as const;

/**
 * For Obsidian and its like: front matter, then each passage as a quotation with the reader's note. One file, or one a page.
 *
 * @throws {SyntaxError} for a template that cannot be followed; `readPageTemplate` says where before.
 */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  byPage: true,
  async *write(clips, options) {
    const ofPage = pageWriter(options);
    if (options.template === undefined)
      yield `${frontMatter([
        ['title', options.title],
        ['created', options.now.toISOString()],
      ])}\n`;
    if (options.collection?.note) yield `${options.collection.note}\n\n`;
    for await (const page of byPage(clips)) yield `${ofPage(page, 'part')}\n`;
  },
  async *writeFiles(clips, options) {
    const ofPage = pageWriter(options);
    const pathOf = paths();
    for await (const page of byPage(clips)) yield { path: pathOf(page.citation.title || page.citation.url), text: ofPage(page, 'file') };
  },
};

function pageWriter(options: ExportOptions): (page: PageOfClips, as: 'part' | 'file') => string {
  if (options.template === undefined) return (page, as) => (as === 'file' ? pageFile(page, options) : pagePart(page, options));
  const template = readPageTemplate(options.template);
  if (!template.ok) throw new SyntaxError(`${template.problem.fault}: ${template.problem.what} (line ${template.problem.line})`);
  return (page) => template.fill(pageScope(page, options));
}

function pageFile(page: PageOfClips, options: ExportOptions): string {
  const { citation, clips } = page;
  const tags = [...new Set(clips.flatMap(({ clip }) => clip.tags))];
  const concepts = [...new Set(clips.flatMap(conceptNames))];
  const head = frontMatter([
    ['title', citation.title],
    ['source', citation.canonicalUrl ?? citation.url],
    ['author', citation.authors],
    ['site', citation.siteName],
    ['published', citation.published],
    ['created', clips[0]?.clip.created],
    ['language', citation.language],
    // Obsidian takes no spaces in a tag.
    ['tags', tags.map((tag) => tag.replace(/\s+/gu, '-'))],
    ['concepts', concepts],
  ]);
  return `${head}\n${passages(clips, options)}`;
}

function pagePart({ citation, clips }: PageOfClips, options: ExportOptions): string {
  const title = oneLine(citation.title) || WORDS[options.language].untitled;
  const about = [citation.authors.join(', '), citation.siteName ?? '', citation.published ?? ''].map(oneLine).filter(Boolean);
  const link = `<${markdownUrl(citation.canonicalUrl ?? citation.url)}>`;
  return `## ${markdownText(title)}\n\n${[...about.map(markdownText), link].join(' · ')}\n\n${passages(clips, options)}`;
}

function passages(clips: readonly ClipWithContext[], { language }: ExportOptions): string {
  const words = WORDS[language];
  return clips
    .map(({ clip, placeNote }) => {
      const link = passageLink(clip.citation.url, clip.fragment);
      const facts = [
        link && `[${words.source}](${markdownUrl(link)})`,
        `${words.kept} ${clip.created.slice(0, 10)}`,
        ...clip.tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-')}`),
      ].filter(Boolean);
      const notes = [placeNote ?? '', clip.note].filter((note) => note !== '').map((note) => `${note}\n\n`);
      return `${blockquote(markdownText(clip.quote))}\n\n${notes.join('')}${facts.join(' · ')}\n`;
    })
    .join('\n');
}

function conceptNames({ clip, labels }: ClipWithContext): string[] {
  return clip.concepts.map(({ concept, surface }) => labels[concept] ?? surface);
}

/** YAML between its marks; what is not known is left out. */
function frontMatter(fields: readonly [name: string, value: string | readonly string[] | undefined][]): string {
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value.length === 0) return [];
    return typeof value === 'string' ? [`${name}: ${yamlText(value)}`] : [`${name}:`, ...value.map((one) => `  - ${yamlText(one)}`)];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Names of files, each once: also where a file system tells no capitals apart. */
function paths(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const name = safeName(title);
    let path = `${name}.md`;
    for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${name} ${n}.md`;
    taken.add(path.toLowerCase());
    return path;
  };
}
