import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../../core/clips/passage-link.ts';

const PAGE = 'https://www.dailynk.com/english/a/?p=1';

describe('a link to a passage', () => {
  it('leads to the passage where a directive is known to', () => {
    expect(passageLink(PAGE, 'text=a%20state%2Drun,market')).toBe(`${PAGE}#:~:text=a%20state%2Drun,market`);
  });

  it('is the page itself where none is', () => {
    expect(passageLink(PAGE, undefined)).toBe(PAGE);
  });

  it('keeps a fragment of the page and drops an older directive', () => {
    expect(passageLink('https://example.org/#sec-2:~:text=old', 'text=new')).toBe('https://example.org/#sec-2:~:text=new');
    expect(passageLink('https://example.org/#sec-2:~:text=old', undefined)).toBe('https://example.org/#sec-2');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings', 'not a url', ''])(
    'is none for %s, which a hostile page or import may have left',
    (url) => {
      expect(passageLink(url, 'text=words')).toBeNull();
    },
  );

  it('takes nothing for a directive that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const link = passageLink(PAGE, any)!;
        expect(link === PAGE || /^text=[^#\s]+$/u.test(any)).toBe(true);
      }),
    );
    expect(passageLink(PAGE, 'text=a#b')).toBe(PAGE);
  });
});
