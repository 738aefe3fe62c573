/** A page or plain text as the engine takes it, with the way back to offsets into one string. */
import { parseHTML } from 'linkedom';
import type { Mention, PageContext, TextBlock } from '../../core/spotting/mention.ts';
import { collectBlocks } from '../../dom/page-blocks.ts';

export interface PageText {
  /** The text that offsets are into. */
  text: string;
  blocks: TextBlock[];
  /** Where each block begins in `text`. */
  starts: number[];
  page: PageContext;
}

export interface Span {
  start: number;
  end: number;
}

/** Paragraphs of a plain text, apart by empty lines, are its blocks; offsets are into the text as given. */
export function plainText(text: string): PageText {
  const blocks: TextBlock[] = [];
  const starts: number[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) starts.push(from);
    if (from >= 0) blocks.push({ text: text.slice(from, to) });
    from = -1;
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]+|\n(?=\n)/g)) {
    const trimmed = line.trim();
    if (trimmed === '') close();
    else {
      if (from < 0) from = index + line.indexOf(trimmed);
      to = index + line.indexOf(trimmed) + trimmed.length;
    }
  }
  close();
  return { text, blocks, starts, page: { language: guessLanguage(text) } };
}

/** The blocks of an HTML page, joined by line ends. */
export function htmlText(html: string): PageText {
  const { document } = parseHTML(html);
  const blocks = collectBlocks(document.body ?? document.documentElement).map(({ text, edges }) => ({ text, edges }));
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.text.length + 1;
  }
  const text = blocks.map((block) => block.text).join('\n');
  const meta = (name: string): string | undefined =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? undefined;
  return {
    text,
    blocks,
    starts,
    page: {
      language: document.documentElement?.getAttribute('lang') ?? guessLanguage(text),
      url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
      published: meta('article:published_time'),
    },
  };
}

export function isHtml(path: string, text: string): boolean {
  return /\.x?html?$/i.test(path) || (path === '-' && /^\s*(<!doctype html|<html)/i.test(text));
}

export function spanOf({ starts }: PageText, mention: Mention): Span {
  const from = starts[mention.block]!;
  return { start: from + mention.start, end: from + mention.end };
}

function guessLanguage(text: string): string {
  const hangul = text.match(/[가-힣]/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return hangul * 2 > latin ? 'ko' : 'en';
}
