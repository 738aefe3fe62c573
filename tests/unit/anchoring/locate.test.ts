import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAround } from '../../../core/anchoring/context.ts';
import { evenText } from '../../../core/anchoring/even-text.ts';
import { locate } from '../../../core/anchoring/locate.ts';
import type { TextQuoteSelector } from '../../../core/anchoring/selector.ts';

function quoteOf(text: string, start: number, end: number): TextQuoteSelector {
  return { type: 'TextQuoteSelector', exact: text.slice(start, end), ...contextAround(text, start, end) };
}
function find(text: string, words: string, nth = 0): [number, number] {
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  return [at, at + words.length];
}

const PAGE =
  'Agents of the ministry came at night. They searched the house and left a paper. ' +
  'In Hyesan, agents came at night too. They searched the house and took a phone.';

describe('locate', () => {
  it('finds an unchanged passage exactly where it was', () => {
    const [start, end] = find(PAGE, 'They searched the house', 1);
    expect(locate(evenText(PAGE), quoteOf(PAGE, start, end), [start])).toEqual({ outcome: 'exact', start, end });
  });

  it('follows a passage by its context when text was put before it', () => {
    const [start, end] = find(PAGE, 'They searched the house', 1);
    const later = `A correction was made to this article. ${PAGE}`;
    const shift = later.length - PAGE.length;
    expect(locate(evenText(later), quoteOf(PAGE, start, end), [start])).toEqual({
      outcome: 'moved',
      start: start + shift,
      end: end + shift,
    });
  });

  it('tells equal words apart by their context, whatever the position says', () => {
    const [first] = find(PAGE, 'They searched the house', 0);
    const [start, end] = find(PAGE, 'They searched the house', 1);
    expect(locate(evenText(PAGE), quoteOf(PAGE, start, end), [first])).toEqual({ outcome: 'moved', start, end });
  });

  it('says ambiguous where nothing decides between equal places', () => {
    const text = 'No comment. No comment. No comment.';
    const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact: 'No comment.', prefix: '', suffix: '' };
    expect(locate(evenText(text), quote, [])).toEqual({ outcome: 'ambiguous' });
  });

  it('lets the position decide between places that are alike', () => {
    const text = 'No comment. No comment. No comment.';
    const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact: 'No comment.', prefix: '', suffix: '' };
    expect(locate(evenText(text), quote, [12])).toEqual({ outcome: 'exact', start: 12, end: 23 });
  });

  it('is an orphan when the words are gone, and never takes a lookalike', () => {
    const text = 'The Ministry of Social Security arrested 40 residents of Hyesan on April 3.';
    const exact = 'The Ministry of State Security arrested 12 residents of Hoeryong on March 3.';
    expect(locate(evenText(text), { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, [0])).toEqual({ outcome: 'orphan' });
    expect(locate(evenText(PAGE), quoteOf('', 0, 0), [0])).toEqual({ outcome: 'orphan' });
  });

  it('does not hang a short word on the only place that has it when all around is other text', () => {
    const was = 'The officer, whose name is Kim, came from the north of the city last year and has not left since.';
    const now = 'Weather: Kim sees rain for the whole week, and more of it in the south after Sunday.';
    const [start, end] = find(was, 'Kim');
    expect(locate(evenText(now), quoteOf(was, start, end), [start])).toEqual({ outcome: 'ambiguous' });
  });

  it('sees through other white space, line breaks, no-break spaces and soft hyphens', () => {
    const [start, end] = find(PAGE, 'searched the house and took');
    const set = PAGE.replaceAll(' ', ' \u00A0\n').replaceAll('house', 'hou\u00ADse');
    const found = locate(evenText(set), quoteOf(PAGE, start, end), []);
    expect(found.outcome).toBe('moved');
    if ('start' in found) expect(evenText(set.slice(found.start, found.end)).text).toBe('searched the house and took');
  });

  it('asks for changed words only after everything exact has failed', () => {
    const changed = { outcome: 'changed', start: 0, end: 21, score: 0.9, diff: [] } as const;
    const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact: 'Agents of the ministry', prefix: '', suffix: '' };
    expect(locate(evenText(PAGE), quote, [0], () => ({ ...changed, diff: [] })).outcome).toBe('exact');
    expect(locate(evenText('Agent of the\n  ministry'), quote, [0], () => ({ ...changed, diff: [] }))).toEqual({ ...changed, end: 23 });
    expect(locate(evenText('other'), quote, [0])).toEqual({ outcome: 'orphan' });
  });

  const words = fc.array(fc.constantFrom('state', 'security', 'agent', '회령시', 'Hoeryong.', 'the', '보위원은', 'signed.', '😀'), {
    minLength: 3,
    maxLength: 60,
  });

  it('finds any stretch of any text again at its place', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const text = list.join(' ');
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        fc.pre(text.slice(start, end).trim() !== '' && text.slice(start, end).trim().length === end - start);
        expect(locate(evenText(text), quoteOf(text, start, end), [start])).toEqual({ outcome: 'exact', start, end });
      }),
    );
  });

  it('whatever happens to the page, never returns other words than were kept', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (was, now, a, b) => {
        const text = was.join(' ');
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const found = locate(evenText(now.join(' ')), quoteOf(text, start, end), [start]);
        if ('start' in found) expect(now.join(' ').slice(found.start, found.end)).toBe(text.slice(start, end).trim());
      }),
    );
  });
});
