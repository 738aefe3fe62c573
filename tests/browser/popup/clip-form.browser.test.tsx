import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import tokens from '../../../assets/css/tokens.css?inline';
import form from '../../../assets/css/form.css?inline';
import { ClipForm, type ClipFormProps } from '../../../components/ClipForm.tsx';
import { speak } from '../support/language.ts';
import { expectAccessible, prefer, resize } from '../support/look.ts';

let root: HTMLElement;

beforeEach(async () => {
  speak('en');
  await prefer('light');
  await resize(360, 600);
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

function show(change: Partial<ClipFormProps> = {}) {
  const given = { note: '', tags: [], submitLabel: 'Save', onSubmit: vi.fn(), onCancel: vi.fn(), onChange: vi.fn(), ...change };
  render(<ClipForm {...given} />, root);
  return given;
}

const note = () => page.getByLabelText('Note');
const tags = () => page.getByRole('combobox', { name: 'Tags' });
const chips = () => [...document.querySelectorAll('.tag > span')].map((chip) => chip.textContent);

describe('tags', () => {
  it.each([
    ['Enter', 'border{Enter}'],
    ['a comma', 'border,'],
    ['a comma of a Chinese or Korean keyboard', 'border，'],
  ])('are made by %s', async (_, keys) => {
    const { onSubmit } = show();
    await tags().click();
    await userEvent.keyboard(keys);
    expect(chips()).toEqual(['border']);
    await expect.element(tags()).toHaveValue('');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('come all at once from a pasted list, the last of it still open', async () => {
    show();
    await tags().fill('회령, arrests, phon');
    expect(chips()).toEqual(['회령', 'arrests']);
    await expect.element(tags()).toHaveValue('phon');
  });

  it('go by Backspace in an empty field, and never while there is text in it', async () => {
    show({ tags: ['a', 'b'] });
    await tags().click();
    await userEvent.keyboard('x{Backspace}');
    expect(chips()).toEqual(['a', 'b']);
    await userEvent.keyboard('{Backspace}');
    expect(chips()).toEqual(['a']);
  });

  it('go by their own button, which hands the focus back and says so', async () => {
    show({ tags: ['a', 'b'] });
    await page.getByRole('button', { name: 'Remove tag a' }).click();
    expect(chips()).toEqual(['b']);
    await expect.element(tags()).toHaveFocus();
    await expect.element(page.getByText('Tag removed: a')).toBeInTheDocument();
  });

  it('are not taken twice, whatever their case', async () => {
    show({ tags: ['Border'] });
    await tags().click();
    await userEvent.keyboard('border{Enter}');
    expect(chips()).toEqual(['Border']);
  });

  it('already used are offered, without those that are chosen', async () => {
    show({ tags: ['border'], suggestions: ['border', 'phones', '회령'] });
    const list = (tags().element() as HTMLInputElement).list!;
    expect([...list.options].map(({ value }) => value)).toEqual(['phones', '회령']);
  });

  it('become one at once when an offered one is picked', async () => {
    show({ suggestions: ['phones'] });
    const field = tags().element() as HTMLInputElement;
    field.focus();
    field.value = 'phones';
    // What browsers send for a pick from the list.
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: 'phones' }));
    await expect.poll(chips).toEqual(['phones']);
  });
});

describe('saving', () => {
  it.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])('by %s takes a tag that is not yet a chip along', async (keys) => {
    const { onSubmit } = show({ autoFocus: true });
    await expect.element(note()).toHaveFocus();
    await userEvent.keyboard('one{Enter}two{Tab}border');
    await userEvent.keyboard(keys);
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ note: 'one\ntwo', tags: ['border'] });
  });

  it('by the button, pressed with a tag half typed, needs one press', async () => {
    const { onSubmit } = show();
    await tags().fill('border');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ note: '', tags: ['border'] });
  });

  it('by Enter in the empty tag field', async () => {
    const { onSubmit } = show({ note: 'n' });
    await tags().click();
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ note: 'n', tags: [] });
  });

  it('is not sent twice while an answer is awaited', async () => {
    const { onSubmit } = show({ busy: true });
    await note().click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    (page.getByRole('button', { name: 'Save' }).element() as HTMLButtonElement).click();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('Escape', () => {
  it('cancels, and goes no further', async () => {
    const outside = vi.fn();
    document.addEventListener('keydown', outside, { once: true });
    const { onCancel } = show();
    await note().click();
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(outside).not.toHaveBeenCalled();
    document.removeEventListener('keydown', outside);
  });

  it('is left to what is around the form when it cannot be cancelled', async () => {
    const outside = vi.fn();
    document.addEventListener('keydown', outside, { once: true });
    render(<ClipForm note="" tags={[]} submitLabel="Save" onSubmit={vi.fn()} />, root);
    await note().click();
    await userEvent.keyboard('{Escape}');
    expect(outside).toHaveBeenCalledOnce();
    expect(page.getByRole('button', { name: 'Cancel' }).query()).toBeNull();
  });
});

/** A Korean syllable is being made in the field that has the focus, as an input method does it. */
async function compose(text: string): Promise<void> {
  await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

describe('an input method', () => {
  it('keeps its keys while it is at work: no tag, no saving, no cancelling, nothing removed', async () => {
    const { onSubmit, onCancel } = show({ tags: ['a'] });
    await tags().click();
    await compose('회려');
    const field = tags().element();
    for (const key of ['Enter', 'Escape', 'Backspace', ',']) {
      for (const ctrlKey of [false, true])
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
        );
    }
    expect(chips()).toEqual(['a']);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
    await expect.element(tags()).toHaveValue('회려');
  });

  it('is read when it is done: a finished word is there, and a comma behind it makes the tag', async () => {
    show();
    await tags().click();
    await compose('회');
    await compose('회령');
    await cdp().send('Input.insertText', { text: '회령' });
    expect(chips()).toEqual([]);
    await expect.element(tags()).toHaveValue('회령');
    await userEvent.keyboard(',');
    expect(chips()).toEqual(['회령']);
  });

  it('may bring the comma itself', async () => {
    show();
    await tags().click();
    await compose('회령，');
    expect(chips()).toEqual([]);
    await cdp().send('Input.insertText', { text: '회령，' });
    await expect.poll(chips).toEqual(['회령']);
  });
});

describe('the form', () => {
  it('grows with its note and stops at a height that leaves the buttons in sight', async () => {
    show();
    const height = () => note().element().clientHeight;
    // The style is what makes it grow; here it comes without the popup's.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}${form}`);
    document.adoptedStyleSheets = [sheet];
    const empty = height();
    await note().fill('line\n'.repeat(5));
    expect(height()).toBeGreaterThan(empty);
    await note().fill('line\n'.repeat(60));
    expect(height()).toBeLessThan(200);
    document.adoptedStyleSheets = [];
  });

  it('works, looks and reads the same inside a closed shadow root', async () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}${form}`);
    shadow.adoptedStyleSheets = [sheet];
    root.append(host);
    const onSubmit = vi.fn();
    render(<ClipForm note="" tags={['a']} suggestions={['b']} submitLabel="Save" autoFocus onSubmit={onSubmit} />, shadow);
    await expect.poll(() => shadow.activeElement?.localName).toBe('textarea');
    await userEvent.keyboard('words{Tab}{Tab}b{Enter}{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledWith({ note: 'words', tags: ['a', 'b'] });
    expect(shadow.querySelector('label')?.control).toBe(shadow.querySelector('textarea'));
    expect(shadow.querySelector('input')?.list?.localName).toBe('datalist');
    expect(getComputedStyle(shadow.querySelector('.button-primary')!).backgroundColor).toBe('rgb(138, 75, 8)');
    render(null, shadow);
  });

  it.each(['en', 'ko'] as const)('is accessible in %s', async (language) => {
    speak(language);
    show({ tags: ['a', '회령'], suggestions: ['b'] });
    await expectAccessible(root);
  });
});
