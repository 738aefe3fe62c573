import { passageLink } from '../../clips/passage-link.ts';
import type { PageOfClips } from './by-page.ts';
import type { ExportOptions } from './format.ts';
import { blockquote } from './template-filters.ts';
import { readTemplate, type TemplateNames, type TemplateScope } from './template.ts';

/** What may stand in a template of a page; names are those of Obsidian Clipper where it has one. */
export const TEMPLATE_NAMES = {
  values: ['title', 'author', 'url', 'site', 'domain', 'published', 'language', 'date', 'time', 'tags', 'concepts', 'highlights'],
  lists: { highlights: ['text', 'note', 'tags', 'colour', 'concepts', 'link', 'date', 'id', 'collection_note'] },
} as const satisfies TemplateNames;

/** A reader's template, checked. */
export function readPageTemplate(text: string): ReturnType<typeof readTemplate> {
  return readTemplate(text, TEMPLATE_NAMES);
}

/** What a template is filled with for a page. */
export function pageScope({ citation, clips }: PageOfClips, { now }: ExportOptions): TemplateScope {
  const labelsOf = ({ clip, labels }: PageOfClips['clips'][number]) => [
    ...new Set(clip.concepts.map(({ concept, surface }) => labels[concept] ?? surface)),
  ];
  const highlights = clips.map((item) => ({
    text: item.clip.quote,
    note: item.clip.note,
    tags: item.clip.tags,
    colour: item.clip.colour ?? '',
    concepts: labelsOf(item),
    link: passageLink(item.clip.citation.url, item.clip.fragment) ?? item.clip.citation.url,
    date: item.clip.created,
    id: item.clip.id,
    collection_note: item.placeNote ?? '',
  }));
  const quotes = highlights.map(({ text }) => text);
  return {
    values: {
      title: citation.title,
      author: citation.authors,
      url: citation.url,
      site: citation.siteName ?? domainOf(citation.url),
      domain: domainOf(citation.url),
      published: citation.published ?? '',
      language: citation.language ?? '',
      date: now.toISOString().slice(0, 10),
      time: now.toISOString(),
      tags: [...new Set(clips.flatMap(({ clip }) => clip.tags))],
      concepts: [...new Set(clips.flatMap(labelsOf))],
      highlights: quotes,
    },
    lists: { highlights },
    written: { highlights: blockquote(quotes) },
  };
}

function domainOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
