import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import base from '../../../assets/css/base.css?inline';
import citationCss from '../../../assets/css/citation.css?inline';
import form from '../../../assets/css/form.css?inline';
import { CitationEditor, type CitationEditorProps } from '../../../components/clips/CitationEditor.tsx';
import type { Citation } from '../../../core/clips/clip.ts';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize, smallTargets } from '../support/look.ts';

const CITATION: Citation = {
  url: 'https://www.dailynk.com/english/oaths/',
  title: 'Security agents gather written oaths',
  siteName: 'Daily NK',
  authors: ['Lee Chae Un', 'Kim Jeong Yoon'],
  published: '2026-03-04T09:00:00+09:00',
  language: 'en',
  origins: { title: 'json-ld', siteName: 'opengraph', authors: 'byline', published: 'time', language: 'document' },
};
let root: HTMLElement;
let style: HTMLStyleElement;

beforeEach(async () => {
  speak('en');
  await prefer('light');
  await resize(360, 900);
  document.documentElement.lang = 'en';
  style = document.head.appendChild(document.createElement('style'));
  style.textContent = `${base}\n${form}\n${citationCss}`;
  root = document.createElement('main');
  document.body.replaceChildren(root);
});
afterEach(() => {
  render(null, root);
  style.remove();
});

function show(change: Partial<CitationEditorProps> = {}) {
  const given = { citation: CITATION, onSave: vi.fn(), onCancel: vi.fn(), ...change };
  render(<CitationEditor {...given} />, root);
  return given;
}
const field = (name: string) => page.getByRole('textbox', { name });
const save = () => page.getByRole('button', { name: 'Save citation' });

describe('the editor of a citation', () => {
  it('shows every field with where it came from', () => {
    show();
    expect(field('Title').element()).toHaveProperty('value', CITATION.title);
    expect(root.textContent).toContain('structured data of the page (JSON-LD)');
    expect(root.textContent).toContain('the by-line');
    expect(field('Section').element()).toHaveProperty('value', '');
    expect(document.querySelector(`#${CSS.escape(field('Section').element().getAttribute('aria-describedby')!)}`)?.textContent).toBe(
      'The page does not say.',
    );
  });

  it('gives only what differs from the page, and null for what was taken away', async () => {
    const { onSave } = show();
    await field('Title').fill('Agents gather oaths');
    await field('Published').fill('');
    await field('Section').fill('Politics');
    await save().click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ title: 'Agents gather oaths', published: null, section: 'Politics' });
  });

  it('goes back to what the page said', async () => {
    const { onSave } = show({ corrections: { title: 'Mine', authors: ['Nobody'] } });
    expect(field('Title').element()).toHaveProperty('value', 'Mine');
    expect(root.textContent).toContain(`The page said: ${CITATION.title}`);
    await page.getByRole('button', { name: 'As the page said: Title' }).click();
    await page.getByRole('button', { name: 'As the page said: Authors, one a line' }).click();
    expect(page.getByRole('button', { name: /As the page said/ }).elements()).toHaveLength(0);
    await save().click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith({});
  });

  it('says what is no date or address, goes there, and saves nothing', async () => {
    const { onSave } = show();
    await field('Changed').fill('last week');
    await field('Address').fill('javascript:alert(1)');
    await save().click();
    expect(onSave).not.toHaveBeenCalled();
    expect(root.textContent).toContain('Write a date as 2026-03-05');
    expect(document.activeElement).toBe(field('Changed').element());
    await field('Changed').fill('2026-03-05');
    await field('Address').fill('https://example.org/a');
    await save().click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ modified: '2026-03-05', canonicalUrl: 'https://example.org/a' });
  });

  it('sends nothing twice', async () => {
    const { onSave } = show({ busy: true });
    await userEvent.click(save().element(), { force: true });
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ko'],
  ] as const)('is accessible and fits 320 px (%s, %s)', async (scheme, language) => {
    speak(language);
    await prefer(scheme);
    await resize(320, 900);
    show({ corrections: { title: 'Mine' } });
    expectNoSideways();
    expect(smallTargets()).toEqual([]);
    await expectAccessible(root);
    await prefer('light');
  });
});
