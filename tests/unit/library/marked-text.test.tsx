// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MarkedText } from '../../../components/library/MarkedText.tsx';

const shown = (text: string, terms: readonly string[], most?: number) => {
  const { container, unmount } = render(<MarkedText text={text} terms={terms} most={most ?? 1_000} />);
  const marks = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);
  const all = container.textContent;
  unmount();
  return { marks, all };
};

describe('a text with what it was found by', () => {
  it('marks words whatever their case, from their beginning on', () => {
    expect(shown('Hoeryong and HOERYONG, not inHoeryong', ['hoeryong']).marks).toEqual(['Hoeryong', 'HOERYONG']);
  });

  it('marks a phrase over a line break, and the longer of two names', () => {
    expect(shown('a watch\nunit and a watch', ['watch', 'watch unit']).marks).toEqual(['watch\nunit', 'watch']);
  });

  it('marks Hangul', () => {
    expect(shown('회령시 보위부', ['회령']).marks).toEqual(['회령']);
  });

  it('takes terms for words and never for a pattern', () => {
    expect(shown('a.b and a+b and (c', ['a.b', '(c', '.*']).marks).toEqual(['a.b', '(c']);
  });

  it('changes nothing without terms, and is the text whatever is marked', () => {
    expect(shown('plain <b>text</b>', [])).toEqual({ marks: [], all: 'plain <b>text</b>' });
    expect(shown('plain <b>text</b>', ['text', ' ']).all).toBe('plain <b>text</b>');
  });

  it('is cut short, around the first word that was found', () => {
    const text = `${'before '.repeat(100)}Hoeryong${' after'.repeat(100)}`;
    const { all, marks } = shown(text, ['Hoeryong'], 120);
    expect(marks).toEqual(['Hoeryong']);
    expect(all.startsWith('… before')).toBe(true);
    expect(all.length).toBeLessThan(125);
    expect(shown(text, ['nothing'], 120).all).toBe(text.slice(0, 120));
  });
});
