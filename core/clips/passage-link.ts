/**
 * A link that opens the page, at the passage where a text directive is known to lead there (`fragment`, see
 * https://wicg.github.io/scroll-to-text-fragment/): one that was never tried may point at other words. Null when the address is not
 * one that may be opened: it came from a page, and pages are hostile.
 */
export function passageLink(url: string, fragment: string | undefined): string | null {
  if (!URL.canParse(url)) return null;
  const page = new URL(url);
  if (page.protocol !== 'https:' && page.protocol !== 'http:') return null;
  const [own = ''] = page.hash.slice(1).split(':~:');
  page.hash = '';
  const directive = fragment !== undefined && /^text=[^#\s]+$/u.test(fragment) ? `:~:${fragment}` : '';
  return `${page.href.replace(/#$/, '')}${directive === '' && own === '' ? '' : `#${own}${directive}`}`;
}
