import { describe, expect, it } from 'vitest';
import { htmlText, isHtml, plainText, spanOf } from '../../../scripts/text/page-text.ts';
import type { Mention } from '../../../core/spotting/mention.ts';

const mention = (block: number, start: number, end: number): Mention => ({
  block,
  start,
  end,
  senses: [{ concept: 'a/b', confidence: 1 }],
  origin: 'prefLabel',
  reason: '',
});

describe('plain text', () => {
  it('is cut into paragraphs at empty lines, with offsets into the text as given', () => {
    const text = '\n\n  First line\nsame paragraph\n \nSecond 회령\n\n\nThird\n';
    const page = plainText(text);
    expect(page.blocks.map((block) => block.text)).toEqual(['First line\nsame paragraph', 'Second 회령', 'Third']);
    page.blocks.forEach((block, i) => expect(text.slice(page.starts[i], page.starts[i]! + block.text.length)).toBe(block.text));
    const { start, end } = spanOf(page, mention(1, 7, 9));
    expect(text.slice(start, end)).toBe('회령');
  });

  it('is read with line ends of Windows', () => {
    expect(plainText('A\r\n\r\nB\r\n').blocks.map((block) => block.text.trim())).toEqual(['A', 'B']);
  });

  it('is Korean or English by its letters', () => {
    expect(plainText('회령시 인민반 KCNA').page.language).toBe('ko');
    expect(plainText('Hoeryong (회령)').page.language).toBe('en');
  });
});

describe('a page', () => {
  const html =
    '<!doctype html><html lang="ko-KR"><head><link rel="canonical" href="https://example.org/a"><meta property="article:published_time" content="2026-10-14"><script>no</script></head><body><p>Ministry of <em>State</em> Security</p><p>Two</p></body></html>';

  it('gives blocks across inline elements, joined by line ends, and what its head says', () => {
    const page = htmlText(html);
    expect(page.text).toBe('Ministry of State Security\nTwo');
    expect(page.page).toEqual({ language: 'ko-KR', url: 'https://example.org/a', published: '2026-10-14' });
    const { start, end } = spanOf(page, mention(1, 0, 3));
    expect(page.text.slice(start, end)).toBe('Two');
  });

  it('is told from text by its name, or by its first tag on standard input', () => {
    expect(isHtml('a.HTML', '')).toBe(true);
    expect(isHtml('-', ' <!DOCTYPE html>')).toBe(true);
    expect(isHtml('-', 'North Korea')).toBe(false);
    expect(isHtml('a.txt', '<html>')).toBe(false);
  });
});
