import type { InlineConfig } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Scripts that run in a page take the browser's own `browser` object: the polyfill does nothing on the browsers we support
 * and would be 10 kB of every page load. See docs/adr/0003-native-browser-in-pages.md.
 */
export default defineWxtModule({
  name: 'native-browser',
  setup(wxt) {
    wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) dropAlias(config, 'wxt/browser');
    });
  },
});

function dropAlias(config: InlineConfig, name: string): void {
  const alias = config.resolve?.alias as Record<string, string> | { find: string | RegExp }[] | undefined;
  if (Array.isArray(alias)) config.resolve!.alias = alias.filter(({ find }) => find !== name) as never;
  else if (alias) delete alias[name];
}
