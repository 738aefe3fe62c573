import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../../core/clips/passage-link.ts';

const PAGE = 'https://www.dailynk.com/english/a/?p=1';
const LONG =
  'The Ministry of State Security has ordered neighborhood watch units in the border city of Hoeryong to report every household that uses Chinese phones.';

describe('a link to a passage', () => {
  it('names a short passage whole', () => {
    expect(passageLink(PAGE, 'a state-run, "closed" market & more')).toBe(
      `${PAGE}#:~:text=a%20state%2Drun%2C%20%22closed%22%20market%20%26%20more`,
    );
  });

  it('names a long passage by its first and last six words', () => {
    expect(passageLink(PAGE, LONG)).toBe(
      `${PAGE}#:~:text=The%20Ministry%20of%20State%20Security%20has,every%20household%20that%20uses%20Chinese%20phones.`,
    );
  });

  it('goes from the first paragraph to the last, for a text directive stays within one block', () => {
    expect(passageLink(PAGE, 'First words.\n\nMiddle.\nLast words.')).toBe(`${PAGE}#:~:text=First%20words.,Last%20words.`);
  });

  it('keeps a fragment of the page and drops an older directive', () => {
    expect(passageLink('https://example.org/#sec-2:~:text=old', 'new')).toBe('https://example.org/#sec-2:~:text=new');
  });

  it('is the page itself when there are no words', () => {
    expect(passageLink('https://example.org/a', ' \n ')).toBe('https://example.org/a');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings', 'not a url', ''])(
    'is none for %s, which a hostile page or import may have left',
    (url) => {
      expect(passageLink(url, 'words')).toBeNull();
    },
  );

  it('holds nothing but words of the passage, decoded, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (quote) => {
        const link = passageLink('https://example.org/a', quote)!;
        const directive = link.split('#:~:text=')[1] ?? '';
        const flat = quote.toWellFormed().replace(/\s+/gu, ' ');
        for (const part of directive.split(',')) expect(flat).toContain(decodeURIComponent(part));
        expect(directive).not.toMatch(/[-&\s]/);
        expect(directive.split(',').length).toBeLessThanOrEqual(2);
        expect(link.length).toBeLessThan(2_000);
      }),
    );
  });
});
