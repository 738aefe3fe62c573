import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import sheets from '../../../assets/css/library.css?inline';
import { FIRST_CHOICE } from '../../../components/library/export/choice.ts';
import { ExportDialog } from '../../../components/library/export/ExportDialog.tsx';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize } from '../support/look.ts';

type Props = Parameters<typeof ExportDialog>[0];

let root: HTMLElement;

beforeEach(async () => {
  speak('en');
  await prefer('light');
  await resize(900, 760);
  const style = document.createElement('style');
  style.textContent = sheets;
  root = document.createElement('div');
  document.title = 'Sidelight';
  document.body.replaceChildren(style, root);
});
afterEach(() => render(null, root));

const PREVIEW = `---\ntitle: "Security agents gather written oaths"\nauthor:\n  - "정태주"\n---\n\n> “We get up at five,” a resident of Hoeryong said.\n${'\n> more'.repeat(40)}`;

function show(change: Partial<Props> = {}) {
  const given: Props = {
    count: 1_234,
    choice: FIRST_CHOICE,
    problem: undefined,
    preview: PREVIEW,
    state: { phase: 'choosing' },
    onChoose: vi.fn(),
    onExport: vi.fn(),
    onCancel: vi.fn(),
    onClose: vi.fn(),
    ...change,
  };
  render(<ExportDialog {...given} />, root);
  return given;
}

describe('the export dialog', () => {
  it('begins at the format that is chosen; arrows choose another, Enter exports', async () => {
    const { onChoose, onExport } = show();
    expect(document.activeElement).toBe(page.getByRole('radio', { name: /^Markdown/u }).element());
    await userEvent.keyboard('{ArrowDown}');
    expect(onChoose).toHaveBeenCalledWith({ ...FIRST_CHOICE, format: 'html' });
    await userEvent.keyboard('{Enter}');
    expect(onExport).toHaveBeenCalledOnce();
  });

  it('asks of Markdown and Hypothesis what they leave open, of others nothing', async () => {
    const { onChoose } = show();
    await page.getByLabelText('One file for each page, in a ZIP').click();
    expect(onChoose).toHaveBeenCalledWith({ ...FIRST_CHOICE, filePerPage: false });
    show({ choice: { ...FIRST_CHOICE, format: 'hypothesis-json' } });
    await page.getByLabelText('Made for').selectOptions('api');
    show({ choice: { ...FIRST_CHOICE, format: 'ris' } });
    expect(document.querySelectorAll('.export-side fieldset *')).toHaveLength(0);
  });

  it('says what is wrong with a template, and does not export with it', async () => {
    const { onExport } = show({
      choice: { ...FIRST_CHOICE, ownTemplate: true, template: '{{titel}}' },
      problem: { fault: 'unknown-variable', what: 'titel', line: 1 },
    });
    await expect.element(page.getByLabelText('Template', { exact: true })).toHaveAccessibleDescription('Line 1: there is no “titel”.');
    await expect.element(page.getByRole('button', { name: 'Export' })).toBeDisabled();
    await userEvent.keyboard('{Enter}');
    expect(onExport).not.toHaveBeenCalled();
  });

  it('shows how far it is, and Escape stops it rather than leaving it', async () => {
    const { onCancel, onClose } = show({ state: { phase: 'running', done: 500, total: 1_234 } });
    expect(document.querySelector('progress')?.position).toBeCloseTo(0.405, 2);
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('shows a preview as text, whatever it says', () => {
    show({ preview: '<img src=x onerror=alert(1)>' });
    expect(document.querySelector<HTMLTextAreaElement>('.export-preview textarea')?.value).toBe('<img src=x onerror=alert(1)>');
  });

  it.each([
    ['en', 'light', 900],
    ['en', 'dark', 360],
    ['ko', 'dark', 900],
    ['ko', 'light', 360],
  ] as const)('is accessible and fits: %s, %s, %i px', async (language, scheme, width) => {
    speak(language);
    await prefer(scheme);
    await resize(width, width === 360 ? 640 : 760);
    for (const change of [
      {},
      { choice: { ...FIRST_CHOICE, ownTemplate: true } },
      { state: { phase: 'running', done: 500, total: 1_234 } },
      { state: { phase: 'done', clips: 1_234 } },
      { state: { phase: 'failed' } },
    ] satisfies Partial<Props>[]) {
      show(change);
      await expectAccessible();
      expectNoSideways();
      const dialog = document.querySelector('dialog')!;
      expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    }
  });
});
