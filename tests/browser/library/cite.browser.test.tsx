import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import sheets from '../../../assets/css/library.css?inline';
import { CiteDialog } from '../../../components/library/export/CiteDialog.tsx';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize } from '../support/look.ts';

const passage = {
  quote: '“We get up at five,” a resident of Hoeryong said. '.repeat(5),
  created: '2026-11-20T05:06:07.000Z',
  citation: {
    url: 'https://www.dailynk.com/english/oaths/',
    title: 'Security agents gather written oaths',
    siteName: 'Daily NK English',
    authors: ['Jeong Tae Joo'],
    published: '2026-03-04',
    language: 'en',
  },
};
let root: HTMLElement;

beforeEach(() => {
  const style = document.createElement('style');
  style.textContent = sheets;
  root = document.createElement('div');
  document.title = 'Sidelight';
  document.body.replaceChildren(style, root);
});
afterEach(() => render(null, root));

describe('copy as citation', () => {
  it('copies the whole passage in the style that is pressed, by number too, and says so', async () => {
    speak('en');
    await resize(900, 760);
    const onCopy = vi.fn(() => Promise.resolve(true));
    render(<CiteDialog passage={passage} onCopy={onCopy} onClose={vi.fn()} />, root);
    await page.getByRole('button', { name: /^APA/u }).click();
    expect(onCopy).toHaveBeenLastCalledWith(expect.stringMatching(/^““We(?:.|\n)*said\.”\nJeong, T\. J\. \(2026, March 4\)\./u));
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    await userEvent.keyboard('2');
    expect(onCopy).toHaveBeenLastCalledWith(expect.stringContaining('Daily NK English, March 4, 2026.'));
  });

  it.each([
    ['en', 'dark'],
    ['ko', 'light'],
  ] as const)('is accessible and fits 360 px: %s, %s', async (language, scheme) => {
    speak(language);
    await prefer(scheme);
    await resize(360, 640);
    render(<CiteDialog passage={passage} onCopy={() => Promise.resolve(true)} onClose={vi.fn()} />, root);
    await expectAccessible();
    expectNoSideways();
  });
});
