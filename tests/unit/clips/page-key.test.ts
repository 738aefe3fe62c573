import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../../core/clips/page-key.ts';

const SAME: [why: string, a: string, b: string][] = [
  ['fragment', 'https://a.org/x#part-2', 'https://a.org/x'],
  ['text fragment', 'https://a.org/x#:~:text=words', 'https://a.org/x'],
  ['scheme', 'http://a.org/x', 'https://a.org/x'],
  ['www', 'https://www.dailynk.com/x', 'https://dailynk.com/x'],
  ['host letters', 'https://A.ORG/x', 'https://a.org/x'],
  ['host with a final dot', 'https://a.org./x', 'https://a.org/x'],
  ['default port', 'https://a.org:443/x', 'https://a.org/x'],
  ['default port of http', 'http://a.org:80/x', 'https://a.org/x'],
  ['trailing slash', 'https://a.org/x/', 'https://a.org/x'],
  ['several trailing slashes', 'https://a.org/x//', 'https://a.org/x'],
  ['root with and without slash', 'https://a.org/', 'https://a.org'],
  ['utm', 'https://a.org/x?utm_source=t&utm_medium=social', 'https://a.org/x'],
  ['utm among others', 'https://a.org/x?id=7&utm_source=t', 'https://a.org/x?id=7'],
  ['click ids', 'https://a.org/x?fbclid=1&gclid=2&msclkid=3', 'https://a.org/x'],
  ['order of parameters', 'https://a.org/x?b=2&a=1', 'https://a.org/x?a=1&b=2'],
  ['empty query', 'https://a.org/x?', 'https://a.org/x'],
  ['case of escapes', 'https://a.org/%ed%9a%8c', 'https://a.org/%ED%9A%8C'],
  ['needless escapes', 'https://a.org/%61rticle', 'https://a.org/article'],
  ['Hangul written out', 'https://a.org/회령', 'https://a.org/%ED%9A%8C%EB%A0%B9'],
  ['international host', 'https://한국.kr/x', 'https://xn--3e0b707e.kr/x'],
  ['dot segments', 'https://a.org/a/../x', 'https://a.org/x'],
  ['space as plus or %20', 'https://a.org/?q=a+b', 'https://a.org/?q=a%20b'],
];

const DIFFERENT: [why: string, a: string, b: string][] = [
  ['article number', 'https://a.org/view?id=1', 'https://a.org/view?id=2'],
  ['path', 'https://a.org/x', 'https://a.org/y'],
  ['letters of the path', 'https://a.org/X', 'https://a.org/x'],
  ['host', 'https://en.yna.co.kr/view/1', 'https://www.yna.co.kr/view/1'],
  ['another port', 'https://a.org:8443/x', 'https://a.org/x'],
  ['order of equal parameters', 'https://a.org/?a=1&a=2', 'https://a.org/?a=2&a=1'],
  ['route in the fragment', 'https://a.org/#!/x', 'https://a.org/#!/y'],
  ['escaped slash', 'https://a.org/a%2Fb', 'https://a.org/a/b'],
  ['empty value of a parameter that is no tracker', 'https://a.org/?amp', 'https://a.org/'],
  ['www as the whole name', 'https://www.kr/x', 'https://kr/x'],
  ['local files', 'file:///tmp/a.html', 'file:///tmp/b.html'],
];

describe('pageKey', () => {
  it.each(SAME)('is one page: %s', (_why, a, b) => {
    expect(pageKey(a)).toBe(pageKey(b));
  });

  it.each(DIFFERENT)('is two pages: %s', (_why, a, b) => {
    expect(pageKey(a)).not.toBe(pageKey(b));
  });

  it('reads well, as it is stored and shown in exports', () => {
    expect(pageKey('http://www.dailynk.com/english/hoeryong/?b=1&utm_source=x&a=2#top')).toBe('dailynk.com/english/hoeryong?a=2&b=1');
  });

  it('returns what is no URL as it came', () => {
    expect(pageKey('not a url')).toBe('not a url');
    expect(pageKey('')).toBe('');
  });

  it('is unmoved by anything a share button adds, and by asking twice', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(part, fc.array(part, { maxLength: 3 }), part, fc.webFragments(), (host, path, id, fragment) => {
        const plain = `https://${host}.org/${path.join('/')}?id=${id}`;
        const hash = fragment.startsWith('/') || fragment.startsWith('!/') ? '' : `#${fragment}`;
        expect(pageKey(`${plain}&utm_source=${id}&fbclid=${id}${hash}`)).toBe(pageKey(plain));
        expect(pageKey(`https://${pageKey(plain)}`)).toBe(pageKey(plain));
      }),
    );
  });
});
