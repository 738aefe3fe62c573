import type { ConceptBrief } from '../glossary/concept.ts';
import { DOSSIER_PARTS, type Dossier, type DossierPart } from './dossier.ts';

export interface DossierTexts {
  /** Headings, in the reader's language. */
  parts: Record<DossierPart, string>;
  clips: string;
  /** The line at the foot: by what and when it was made. */
  made: string;
}

/** A dossier as CommonMark. What comes from the page is text: it cannot become markup. */
export function dossierMarkdown({ title, url, parts, clips }: Dossier, texts: DossierTexts, isKorean: boolean): string {
  const blocks = [`# ${plain(title === '' ? url : title)}`, `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`];
  for (const part of DOSSIER_PARTS) {
    if (parts[part].length === 0) continue;
    blocks.push(`## ${plain(texts.parts[part])}`, parts[part].map(({ concept, count }) => termLine(concept, count, isKorean)).join('\n'));
  }
  if (clips.length > 0) blocks.push(`## ${plain(texts.clips)}`);
  for (const { quote, note, tags } of clips) {
    blocks.push(quoted(quote));
    if (note.trim() !== '') blocks.push(plain(note.trim()));
    if (tags.length > 0) blocks.push(tags.map((tag) => `#${tag.replace(/[\s#]+/g, '-')}`).join(' '));
  }
  return `${[...blocks, '---', plain(texts.made)].join('\n\n')}\n`;
}

function termLine({ prefLabel, definition }: ConceptBrief, count: number, isKorean: boolean): string {
  const [name, other] = isKorean && prefLabel.ko ? [prefLabel.ko, prefLabel.en] : [prefLabel.en, prefLabel.ko];
  const times = count > 1 ? ` × ${count}` : '';
  const says = (isKorean && definition.ko) || definition.en;
  return `- **${plain(name)}**${other ? ` (${plain(other)})` : ''}${times}: ${plain(says)}`;
}

function quoted(text: string): string {
  return text
    .trim()
    .split(/\n/)
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');
}

/** Escapes what CommonMark would read as markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*\d*)([-+.)])(?=\s)/gm, '$1\\$2');
}
