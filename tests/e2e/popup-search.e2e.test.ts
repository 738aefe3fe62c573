import { describe, expect, it } from 'vitest';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { press } from './support/buttons.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';
import { selectByMouse } from './support/selection.ts';

const PASSAGE = 'three families were moved inland in spring after being called impure elements';

describe.each(BROWSERS)('the popup in %s', (name) => {
  const extension = runExtension(name);

  it('searches all clips in every spelling and exports those of the page, without the library', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    await selectByMouse(page, PASSAGE);
    await press(page, 'Save');
    const popup = await openPopup(extension, page.url());
    await waitForText(popup, PASSAGE);

    await popup.type('input[type=search]', '불순분자');
    await waitForText(popup, '1 clip found');
    await popup.$eval('input[type=search]', (field) => ((field as HTMLInputElement).value = ''));
    await popup.type('input[type=search]', 'zzzz');
    await waitForText(popup, '0 clips found');

    await press(popup, 'Export these clips');
    await popup.waitForSelector('dialog[open]');
    await waitForText(popup, 'Markdown');
    const box = await popup.$eval('dialog[open]', (dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(box).toBeLessThanOrEqual(0);
    await popup.close();
    await page.close();
  });
});
