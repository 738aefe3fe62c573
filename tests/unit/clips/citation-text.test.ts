import { describe, expect, it } from 'vitest';
import { citationText } from '../../../core/clips/citation-text.ts';
import type { Citation } from '../../../core/clips/clip.ts';

const citation: Citation = {
  url: 'https://www.dailynk.com/english/oaths/?utm_source=x',
  canonicalUrl: 'https://www.dailynk.com/english/oaths/',
  title: 'Security agents gather written oaths',
  siteName: 'Daily NK English',
  authors: ['Lee Chae Un', 'Kim Jeong Yoon'],
  published: '2026-03-04T09:00:00+09:00',
  language: 'en',
};

describe('citationText', () => {
  it('gives words, authors, title, site, date, link and day of access', () => {
    expect(citationText({ quote: ' They signed. ', citation, created: '2026-11-24T05:00:00.000Z' })).toBe(
      '“They signed.”\n— Lee Chae Un, Kim Jeong Yoon, “Security agents gather written oaths”, Daily NK English, 2026-03-04. ' +
        'https://www.dailynk.com/english/oaths/ (accessed 2026-11-24)',
    );
  });

  it('cites a Korean page in the Korean manner', () => {
    const korean: Citation = {
      url: 'https://a.kr/1',
      title: '회령의 가을',
      siteName: '접경읽기',
      authors: ['한미나', '이온'],
      language: 'ko-KR',
    };
    expect(citationText({ quote: '아침 방송', citation: korean, created: '2026-11-24T05:00:00Z' })).toBe(
      '“아침 방송”\n— 한미나·이온, 「회령의 가을」, 접경읽기. https://a.kr/1 (2026-11-24 열람)',
    );
  });

  it('keeps a date at the precision the page gave', () => {
    expect(citationText({ quote: 'x', citation: { ...citation, published: '2026-03' } })).toContain(', 2026-03. ');
  });

  it('names the host where a page says nothing of itself', () => {
    expect(citationText({ quote: 'x', citation: { url: 'https://www.kcna.kp/en/1', title: '', authors: [] } })).toBe(
      '“x”\n— kcna.kp. https://www.kcna.kp/en/1',
    );
  });

  it('does not fail on a URL that is none', () => {
    expect(citationText({ quote: 'x', citation: { url: 'about:srcdoc', title: '', authors: [] } })).toBe('“x”\n— about:srcdoc');
  });

  it('keeps the line breaks of a passage over several paragraphs', () => {
    expect(citationText({ quote: 'one\ntwo', citation }).startsWith('“one\ntwo”\n')).toBe(true);
  });
});
