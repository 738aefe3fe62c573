/** Draws public/icon/*.png from assets/icon.svg; run it after changing the drawing. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chromiumFlags } from './browser/chromium-flags.ts';
import { findBrowser } from './browser/find-browser.mjs';

const SIZES = [16, 32, 48, 96, 128];

const svg = await readFile('assets/icon.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium')!,
  args: chromiumFlags({ headless: true }),
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
