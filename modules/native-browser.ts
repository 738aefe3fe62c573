import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { defineWxtModule } from 'wxt/modules';

const NATIVE = fileURLToPath(new URL('../platform/native-browser.ts', import.meta.url));

/**
 * Scripts that run in a page take the browser's own `browser` object: the polyfill does nothing on the browsers we support
 * and would be 10 kB of every page load. See docs/adr/0003-native-browser-in-pages.md.
 */
export default defineWxtModule({
  name: 'native-browser',
  setup(wxt) {
    wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script'))
        replaceAlias(config, 'wxt/browser', NATIVE);
    });
  },
});

function replaceAlias(config: InlineConfig, name: string, replacement: string): void {
  const alias = config.resolve?.alias as Record<string, string> | { find: string | RegExp; replacement: string }[] | undefined;
  if (Array.isArray(alias)) config.resolve!.alias = [{ find: name, replacement }, ...alias.filter(({ find }) => find !== name)];
  else if (alias) alias[name] = replacement;
}
