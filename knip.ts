import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'entrypoints/*/{index,main}.{ts,tsx}',
    'modules/*.ts',
    'scripts/*.{ts,mjs}',
    'scripts/glossary/write-schema.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/setup/*.ts',
    'tests/bench/*.ts',
  ],
  project: ['**/*.{ts,tsx,mjs}'],
  ignoreDependencies: [
    'webextension-polyfill', // taken in through @wxt-dev/webextension-polyfill, which aliases wxt/browser to it
    'oxlint-tsgolint', // oxlint looks it up by itself
  ],
  paths: { '#i18n': ['./.wxt/i18n/index.ts'] },
};

export default config;
