/** News sites that cover the subject; annotated from the start. Everything else is asked for. Keep `docs/privacy.md` in step. */
export const NEWS_HOSTS = [
  '38north.org',
  'dailynk.com',
  'en.yna.co.kr',
  'english.hani.co.kr',
  'kcna.kp',
  'kcnawatch.org',
  'koreaherald.com',
  'koreajoongangdaily.joins.com',
  'koreatimes.co.kr',
  'naenara.com.kp',
  'news1.kr',
  'nkeconwatch.com',
  'nkleadershipwatch.org',
  'nknews.org',
  'nkpro.com',
  'rfa.org',
  'rodong.rep.kp',
  'sinonk.com',
  'uriminzokkiri.com',
  'voakorea.com',
  'yna.co.kr',
] as const;

/** Match patterns of a build: `test` adds this machine, `preview` also the page that `npm start` was given. */
export function hostPatterns(mode: string): string[] {
  const news = NEWS_HOSTS.map((host) => `*://*.${host}/*`);
  if (mode === 'production') return news;
  const opened = process.env['SIDELIGHT_PREVIEW_ORIGIN'];
  return [...news, 'http://localhost/*', 'http://127.0.0.1/*', ...(mode === 'preview' && opened ? [`${opened}/*`] : [])];
}
