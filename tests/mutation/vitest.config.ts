import { defineConfig } from 'vitest/config';

/** The tests that a change to core/spotting has to fail, and nothing that they do not need. Time limits are no business of mutants. */
export default defineConfig({
  test: {
    include: ['tests/unit/spotting/*.test.ts', 'tests/unit/glossary/{lexicon,case-shape,surfaces}.test.ts'],
    exclude: ['tests/unit/spotting/bad-input.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
