import { defineConfig } from 'wxt';
import { hostPatterns } from './platform/hosts.ts';

/** Chromium asks for an optional permission where no driver can answer: the test build has it. */
const isGranted = (mode: string, browser: string) => mode === 'test' && browser !== 'firefox';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  // Its polyfill would be the only `fetch` in our pages, for browsers older than we support.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  hooks: {
    // Set here and not in the script, so that the list of sites is not carried into every page.
    'entrypoints:resolved': ({ config }, entrypoints) => {
      for (const { type, options } of entrypoints) if (type === 'content-script') options.matches = hostPatterns(config.mode);
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(isGranted(mode, browser) ? ['downloads'] : []),
    ],
    host_permissions: hostPatterns(mode),
    optional_permissions: isGranted(mode, browser) ? [] : ['downloads'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'spanning',
    // Alt+Shift with N, P, W, X and Z are Chromium's own, for tab groups; it drops a suggestion that is taken.
    commands: {
      'save-selection': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSaveSelection__' },
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousTerm__' },
      'open-term': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenTerm__' },
      // Chromium takes four suggestions and no more: this one is the reader's to set.
      'open-panel': { description: '__MSG_commandOpenPanel__' },
    },
    omnibox: { keyword: 'sl' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '150.0' },
          },
        }
      : { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
  }),
  zip: {
    includeSources: [
      'assets/**',
      'components/**',
      'core/**',
      'dom/**',
      'entrypoints/**',
      'hooks/**',
      'locales/**',
      'messaging/**',
      'modules/**',
      'platform/**',
      'public/**',
      'scripts/**',
      'storage/**',
      '*.md',
      'LICENSE',
      'LICENSE-DATA',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
    ],
  },
});
