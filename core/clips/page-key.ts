/** Query parameters that say how a reader came, not which page it is. Prefixes end in `*`. */
const TRACKING = [
  'utm_*',
  'mc_cid',
  'mc_eid',
  'fbclid',
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'igshid',
  'igsh',
  'ref_src',
  'ref_url',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'vero_id',
  'at_medium',
  'at_campaign',
  'cmpid',
  'ito',
  'ocid',
  's_cid',
  'xtor',
] as const;

const EXACT: ReadonlySet<string> = new Set(TRACKING.filter((name) => !name.endsWith('*')));
const PREFIXES = TRACKING.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/**
 * The identity of a page: two URLs with one key show the same article. The scheme goes, for a site that moved to https kept its
 * articles; `www.`, default ports, the fragment, tracking parameters and a trailing slash go; other parameters stay, sorted, for
 * they may be the article's number. A fragment that routes (`#!/…`, `#/…`) is a page of its own. What is not http(s) stays as
 * it is but for its fragment.
 */
export function pageKey(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  const route = /^#!?\//.test(parsed.hash) ? parsed.hash : '';
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    return parsed.href.slice(0, parsed.href.length - parsed.hash.length) + route;

  // A port stays only where neither scheme would leave it out: http on 443 is nobody's, but :80 and :443 are both "the site".
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  const host = parsed.hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  const path = evenEscapes(parsed.pathname).replace(/\/+$/, '') || '/';
  const kept = [...parsed.searchParams].filter(([name]) => !isTracking(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  return `${host}${port}${path}${query && `?${query}`}${route}`;
}

function isTracking(name: string): boolean {
  return EXACT.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** `%ed` and `%ED`, `%41` and `A` are the same (RFC 3986, 6.2.2). Escapes that stand for reserved characters stay. */
function evenEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : escape.toUpperCase();
  });
}
