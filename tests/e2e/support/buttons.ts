import type { ElementHandle, Page } from 'puppeteer-core';

/** A button or link by its name, in the page or in our root (which the test build leaves open), once it is visible. */
async function button(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  for (let tries = 0; tries < 50; tries++) {
    for (const candidate of await page.$$('>>> :is(button, a, [role="switch"])')) {
      const label = await candidate.evaluate((element) => (element.getAttribute('aria-label') ?? element.textContent).trim());
      if (label === name && (await candidate.isVisible())) return candidate as ElementHandle<HTMLElement>;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`There is no button "${name}" on ${page.url()}.`);
}

export async function press(page: Page, name: string): Promise<void> {
  await (await button(page, name)).click();
}
