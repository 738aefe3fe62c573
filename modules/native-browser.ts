import type { Entrypoint } from 'wxt';
import type { InlineConfig } from 'vite';

/**
 * Scripts that run in a page take the browser's own `browser` object: the polyfill does nothing on the browsers we support
 * and would be 10 kB of every page load. See docs/adr/0003-native-browser-in-pages.md.
 */
export function pageScriptsUseNativeBrowser(entrypoints: readonly Entrypoint[], config: InlineConfig): void {
  if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
  const alias = config.resolve?.alias as Record<string, string> | { find: string | RegExp }[] | undefined;
  if (Array.isArray(alias)) config.resolve!.alias = alias.filter(({ find }) => find !== 'wxt/browser') as never;
  else if (alias) delete alias['wxt/browser'];
}
