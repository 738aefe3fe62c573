import { describe, expect, it } from 'vitest';
import { IMPORT_SAMPLES, mutated } from '../fixtures/import-samples.ts';
import { contents } from './support/backup.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { openLibrary } from './support/library.ts';
import { waitForText } from './support/popup.ts';

const MUTATIONS = 40;
/** Of the page's main thread: on a machine that does much else, and far from a page that hangs. */
const LONGEST_MS = 1_000;

interface Outcome {
  /** `refused`: the file; `planned`: there is nothing in it to import; `done`: it was imported. */
  became: 'refused' | 'planned' | 'done' | 'stuck';
  said: string;
}

interface Told {
  outcomes: Outcome[];
  longest: number;
  /** Of scripts that ran or wanted to, and elements that no page of ours has. */
  ran: string[];
}

/** In the page: gives it file after file, as a reader would, and carries out whatever it would import. */
async function importAll(files: readonly { name: string; text: string }[]): Promise<Told> {
  const told: Told = { outcomes: [], longest: 0, ran: [] };
  const note = (what: string) => () => void told.ran.push(what);
  for (const name of ['alert', 'confirm', 'prompt', 'open']) Object.assign(globalThis, { [name]: note(name) });
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => told.ran.push(violatedDirective));
  addEventListener('error', ({ message }) => told.ran.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => told.ran.push(`rejection: ${String(reason)}`));
  let last = performance.now();
  const beat = setInterval(() => {
    told.longest = Math.max(told.longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 10));
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
  const when = async <T>(look: () => T | null | undefined | false): Promise<T | null> => {
    for (let tries = 0; tries < 1_000; tries++) {
      const seen = look();
      if (seen) return seen;
      await pause();
    }
    return null;
  };
  const textOf = (selector: string) => find(selector)?.innerText.trim() ?? '';

  for (const { name, text } of files) {
    const input = (await when(() => find<HTMLInputElement>('.drop input[type="file"]')))!;
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await when(() => find('.import-waiting'));
    const settled = await when(() => !find('.import-waiting') && (find('.import-foot') ?? find('.import .notice')));
    let became: Outcome['became'] = !settled ? 'stuck' : find('.import-foot') ? 'planned' : 'refused';
    let said = became === 'refused' ? textOf('.import .notice') : textOf('.import-said') || textOf('.import .notice');
    const button = find<HTMLButtonElement>('.import-foot .button-primary');
    if (button && !button.disabled) {
      button.click();
      const done = await when(() => !find('.import-foot') && find('.import .notice'));
      became = done ? 'done' : 'stuck';
      said = textOf('.import .notice');
    }
    told.outcomes.push({ became, said });
    for (const element of document.querySelectorAll('main :is(img, iframe, script, object, embed, style)'))
      told.ran.push(element.localName);
    // On to the next: from what was planned or done; a refusal stands beside the choice.
    if (became === 'planned') find('.import-file .link-button')?.click();
    if (became === 'done') find('.import-next button')?.click();
  }
  clearInterval(beat);
  return told;
}

describe.each(BROWSERS)('damaged files on the import page in %s', (name) => {
  const extension = runExtension(name);

  it.each(Object.entries(IMPORT_SAMPLES))(
    `of %s are refused or taken with a clear report, ${MUTATIONS} of them; no script runs, nothing hangs, nothing is lost`,
    async (_, sample) => {
      const page = await openLibrary(extension, '#/import');
      await waitForText(page, 'What can be read');
      const before = (await contents(page))['clips']!;
      const whole = await sample();
      const texts = [whole, ...Array.from({ length: MUTATIONS }, (_, i) => mutated(whole, i + 1))];
      const files = texts.map((text, i) => ({ name: `${i}.txt`, text: text.toWellFormed() }));
      const { outcomes, longest, ran } = await page.evaluate(importAll, files);
      expect(ran).toEqual([]);
      expect(outcomes).toHaveLength(files.length);
      expect(outcomes.filter(({ became, said }) => became === 'stuck' || said === '')).toEqual([]);
      expect(outcomes[0]?.became).toBe('done');
      expect(longest).toBeLessThan(LONGEST_MS);
      const after = (await contents(page))['clips']!;
      expect(before.map(({ id }) => after.find((clip) => clip['id'] === id))).toEqual(before);
      await page.close();
    },
    60_000,
  );
});
