import type { CannotReason } from '../components/popup/PageView.ts';

const STORES = /^(chromewebstore\.google\.com|chrome\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/** What the address alone tells, or null when it looks like any other page. */
export function whyNot(url: string | undefined): CannotReason | null {
  if (url === undefined || !URL.canParse(url)) return 'browser';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return protocol === 'file:' ? (isPdf(pathname) ? 'pdf' : 'file') : 'browser';
  if (STORES.test(hostname)) return 'store';
  if (isPdf(pathname)) return 'pdf';
  return /\.(xml|rss|atom|svg|json)$/i.test(pathname) ? 'xml' : null;
}

const isPdf = (path: string) => /\.pdf$/i.test(path);
