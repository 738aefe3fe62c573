import { defineWxtModule } from 'wxt/modules';

const WRAPPER = 'virtual:wxt-content-script-isolated-world-entrypoint';
/** Of WXT's wrapper only this stays: the script itself, and the plugins of other modules. */
const KEPT = /import (definition|\{ initPlugins \}) from .*/g;

/**
 * WXT starts a content script by telling the page: an event on the document and a `postMessage`, both with the extension's name
 * in them. Ours must not say that it is there, nor end because a page sends such an event; it looks after its own life
 * (entrypoints/annotator.content/life.ts). That is also 3.7 kB less in every page.
 */
export default defineWxtModule({
  name: 'silent-start',
  setup(wxt) {
    wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      const plugin = { name: 'silent-start', transform: (code: string, id: string) => (id.includes(WRAPPER) ? startOnly(code) : null) };
      config.plugins = [...(config.plugins ?? []), plugin];
    });
  },
});

function startOnly(code: string): string {
  const imports = code.match(KEPT) ?? [];
  if (imports.length !== 2) throw new Error('WXT wraps content scripts in another way than modules/silent-start.ts knows.');
  return [...imports, 'initPlugins();', 'export default definition.main();'].join('\n');
}
