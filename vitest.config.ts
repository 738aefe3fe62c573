import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { builtData } from './tests/setup/built-data.ts';
import { chromiumFlags } from './scripts/browser/chromium-flags.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: await WxtVitest(),
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/setup/i18n-in-node.ts', 'tests/setup/scheduler-in-node.ts'],
        },
      },
      {
        plugins: [builtData()],
        // All of them: one that is found only while tests run makes Vite load the page anew under them.
        optimizeDeps: {
          include: [
            '@floating-ui/dom',
            '@wxt-dev/i18n',
            'approx-string-match',
            'axe-core',
            'dexie',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'text-fragments-polyfill/dist/fragment-generation-utils.js',
            'text-fragments-polyfill/text-fragment-utils',
            'wxt/browser',
            'yaml',
          ],
        },
        resolve: { alias: { '#i18n': new URL('.wxt/i18n/index.ts', import.meta.url).pathname } },
        test: {
          name: 'browser',
          setupFiles: ['tests/setup/i18n-in-browser.ts'],
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['SIDELIGHT_CHROMIUM'] ?? '/usr/bin/chromium',
                args: chromiumFlags({ headless: true }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
