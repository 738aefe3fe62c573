/** What `wxt/browser` is in scripts that run in a page (modules/native-browser.ts): the browsers we support all have it. */
export const { browser } = globalThis as unknown as { browser: (typeof import('wxt/browser'))['browser'] };
