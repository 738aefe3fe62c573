import { expect, it } from 'vitest';
import { whyNot } from '../../../hooks/why-not.ts';

it.each([
  ['chrome://extensions/', 'browser'],
  ['about:config', 'browser'],
  ['edge://settings', 'browser'],
  ['moz-extension://abc/page.html', 'browser'],
  ['view-source:https://example.org/', 'browser'],
  [undefined, 'browser'],
  ['', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://example.org/report.PDF?download=1', 'pdf'],
  ['file:///home/me/report.pdf', 'pdf'],
  ['file:///home/me/page.html', 'file'],
  ['https://example.org/feed.xml', 'xml'],
  ['https://example.org/rss/feed.atom', 'xml'],
  ['https://example.org/article-on-xml', null],
  ['https://example.org/pdf/', null],
])('%s: %s', (url, reason) => {
  expect(whyNot(url)).toBe(reason);
});
