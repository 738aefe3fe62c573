import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../assets/css/popup.css';
import { PopupView, type PopupViewProps } from '../../../components/popup/PopupView.tsx';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize, smallTargets } from '../support/look.ts';
import { clip, draft, koreanClip, MANY_TERMS, props, SCENES, TERMS, uuid } from './fixtures.ts';

let root: HTMLElement;

beforeEach(async () => {
  speak('en');
  await prefer('light');
  await resize(360, 600);
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => {
  render(null, root);
  document.documentElement.classList.remove('in-tab');
});

function show(change: Partial<PopupViewProps> = {}): PopupViewProps {
  const given = props(change);
  render(<PopupView {...given} />, root);
  return given;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe.each(Object.entries(SCENES))('the popup when %s', (_, scene) => {
  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('is accessible in %s and %s', async (language, scheme) => {
    speak(language);
    await prefer(scheme);
    show(scene);
    await expectAccessible();
    expect(smallTargets()).toEqual([]);
  });

  it.each([
    [360, false],
    [320, true],
    // 480 px at 200 % zoom.
    [240, true],
  ])('fits %i px without scrolling sideways', async (width, inTab) => {
    speak('ko');
    document.documentElement.classList.toggle('in-tab', inTab);
    await resize(width, 600);
    show(scene);
    expectNoSideways();
  });
});

describe('the selected passage', () => {
  it('is saved with note and tags by keyboard alone', async () => {
    const { onSaveSelected } = show({ selected: draft() });
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
    await userEvent.keyboard('Check this{Tab}border{Enter}phones{Control>}{Enter}{/Control}');
    expect(onSaveSelected).toHaveBeenCalledExactlyOnceWith(draft(), { note: 'Check this', tags: ['border', 'phones'] });
  });

  it('keeps its words and waits while an answer is awaited, and when there is none', async () => {
    let answer: (kept: boolean) => void = () => {};
    const onSaveSelected = () => new Promise<boolean>((resolve) => (answer = resolve));
    show({ selected: draft(), onSaveSelected });
    await page.getByLabelText('Note').fill('my words');
    await button('Save passage').click();
    await expect.element(button('Save passage')).toHaveAttribute('aria-disabled', 'true');
    answer(false);
    await expect.element(button('Save passage')).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByLabelText('Note')).toHaveValue('my words');
  });

  it('tells every change, for a popup that may go away at any moment', async () => {
    const { onDraft } = show({ selected: draft() });
    await page.getByLabelText('Note').fill('half a th');
    await page.getByLabelText('Tags', { exact: true }).fill('bor');
    expect(onDraft).toHaveBeenLastCalledWith({ note: 'half a th', tags: ['bor'] });
  });

  it('can be copied when it cannot be kept', async () => {
    const { onCopySelected } = show({ selected: draft(), failure: 'storage-full' });
    await expect.element(page.getByRole('alert').getByText(/^The disk is full/)).toBeVisible();
    await button('Copy the passage').click();
    expect(onCopySelected).toHaveBeenCalledWith(draft());
  });

  it('has no save button in a private window, and says why', async () => {
    show({ selected: draft(), isPrivate: true });
    await expect.element(page.getByText('Nothing is kept from a private window.')).toBeVisible();
    expect(button('Save passage').query()).toBeNull();
  });
});

describe('terms of the page', () => {
  it('stand by kind, the most frequent first, with Korean name and count', () => {
    show();
    const groups = [...document.querySelectorAll('.term-group')].map((group) => [
      group.querySelector('h3')?.textContent,
      ...[...group.querySelectorAll('.term-name')].map((name) => name.textContent),
    ]);
    expect(groups[1]).toEqual(['Places', 'Hoeryong', 'North Hamgyong Province', 'Mangyang-dong']);
    expect(groups.map(([name]) => name)).toEqual(['Organisations', 'Places', 'Ideas', 'Media']);
    expect(button(/Hoeryong 회령/).element().textContent).toContain('9 times');
  });

  it('are shown on the page by a press', async () => {
    const { onRevealTerm } = show();
    await button(/Mangyang-dong/).click();
    expect(onRevealTerm).toHaveBeenCalledWith(TERMS.find(({ surface }) => surface === 'Mangyang-dong'));
  });

  it('come all on request when they are many', async () => {
    show({ page: { kind: 'on', terms: MANY_TERMS, standings: new Map() } });
    expect(document.querySelectorAll('.term').length).toBeLessThan(MANY_TERMS.length);
    await button(`Show all ${MANY_TERMS.length} terms`).click();
    expect(document.querySelectorAll('.term').length).toBe(MANY_TERMS.length);
  });

  it('are said to be none, rather than nothing', async () => {
    show({ page: { kind: 'on', terms: [], standings: new Map() } });
    await expect.element(page.getByText(/None of the terms/)).toBeVisible();
  });
});

describe('clips', () => {
  it('of this page are not listed again among the recent ones', () => {
    show({ pageClips: [clip(1)], recentClips: [clip(1), koreanClip] });
    expect(document.querySelectorAll('.clip').length).toBe(2);
  });

  it('show two lines of the passage, and all of it on request', async () => {
    show({ recentClips: [koreanClip] });
    const quote = () => document.querySelector('blockquote')!.clientHeight;
    const short = quote();
    await button('Show all').click();
    expect(quote()).toBeGreaterThan(short);
    await button('Show less').click();
    expect(quote()).toBe(short);
  });

  it.each([
    ['changed', 'The words on the page have changed since.'],
    ['orphan', 'These words are no longer on the page.'],
    ['ambiguous', 'It could be in more than one place on the page.'],
  ] as const)('say when the page is not as it was: %s', async (outcome, words) => {
    show({ pageClips: [clip(1)], page: { kind: 'on', terms: [], standings: new Map([[uuid(1), { outcome }]]) } });
    await expect.element(page.getByText(words)).toBeVisible();
    expect(button('Show on the page').query() === null).toBe(outcome !== 'changed');
  });

  it('never link to an address that is not a web page', () => {
    show({ recentClips: [clip(1, { citation: { ...clip(1).citation, url: 'javascript:alert(1)' } })] });
    expect(document.querySelector('a[href]')).toBeNull();
  });

  it('show markup in a passage, title or tag as the text it is', () => {
    const evil = '<img src=x onerror="document.title=1">';
    show({ recentClips: [clip(1, { quote: evil, note: evil, tags: [evil], citation: { ...clip(1).citation, title: evil } })] });
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('blockquote')!.textContent).toBe(evil);
  });

  it('are edited where they stand; the focus comes back to the button', async () => {
    const { onEdit } = show({ recentClips: [clip(1, { note: 'old', tags: ['a'] })] });
    await button('Edit note and tags').click();
    await expect.element(page.getByLabelText('Note')).toHaveValue('old');
    await userEvent.fill(page.getByLabelText('Note'), 'new');
    await button('Save changes').click();
    expect(onEdit).toHaveBeenCalledWith(clip(1, { note: 'old', tags: ['a'] }), { note: 'new', tags: ['a'] });
    await expect.element(button('Edit note and tags')).toHaveFocus();
  });

  it('keep the form and its words open when an edit was not kept', async () => {
    show({ recentClips: [clip(1)], onEdit: async () => false });
    await button('Edit note and tags').click();
    await userEvent.fill(page.getByLabelText('Note'), 'new');
    await button('Save changes').click();
    await expect.element(page.getByLabelText('Note')).toHaveValue('new');
  });

  it('are left as they were by Escape', async () => {
    const { onEdit } = show({ recentClips: [clip(1)] });
    await button('Edit note and tags').click();
    await userEvent.keyboard('words{Escape}');
    expect(onEdit).not.toHaveBeenCalled();
    await expect.element(button('Edit note and tags')).toHaveFocus();
  });

  it('are copied and deleted by their buttons', async () => {
    const { onCopy, onDelete } = show({ recentClips: [clip(1)] });
    await button('Copy with its source').click();
    expect(onCopy).toHaveBeenCalledWith(clip(1));
    await button('Delete').click();
    expect(onDelete).toHaveBeenCalledWith(clip(1));
  });
});

describe('what was just done', () => {
  it('takes the focus that went with the row, so that Enter takes it back', async () => {
    let undone = 0;
    const toast = { text: 'Clip deleted', onUndo: () => (undone += 1) };
    const given = props({ recentClips: [clip(1)] });
    render(<PopupView {...given} />, root);
    (button('Delete').element() as HTMLElement).focus();
    render(<PopupView {...given} recentClips={[]} toast={toast} />, root);
    await expect.element(button('Undo')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(undone).toBe(1);
  });

  it('takes it too when the row goes a moment later', async () => {
    const toast = { text: 'Clip deleted', onUndo: () => {} };
    const given = props({ recentClips: [clip(1)] });
    render(<PopupView {...given} />, root);
    (button('Delete').element() as HTMLElement).focus();
    render(<PopupView {...given} toast={toast} />, root);
    await expect.element(button('Delete')).toHaveFocus();
    render(<PopupView {...given} recentClips={[]} toast={toast} />, root);
    await expect.element(button('Undo')).toHaveFocus();
  });

  it('leaves the focus alone where a person is still at work', async () => {
    const given = props({ selected: draft() });
    render(<PopupView {...given} />, root);
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
    render(<PopupView {...given} toast={{ text: 'Copied with its source' }} />, root);
    await expect.element(page.getByText('Copied with its source')).toBeVisible();
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
  });

  it('is announced in a region that was there before', () => {
    show();
    const region = document.querySelector('.toast-place output');
    show({ toast: { text: 'Clip deleted' } });
    expect(document.querySelector('.toast-place output')).toBe(region);
    expect(region?.textContent).toContain('Clip deleted');
  });
});

describe('the site', () => {
  it('is switched by one press, in either direction', async () => {
    const { onSwitchSite } = show();
    const toggle = page.getByRole('switch', { name: 'Sidelight on www.dailynk.com' });
    await expect.element(toggle).toHaveAttribute('aria-checked', 'true');
    await toggle.click();
    expect(onSwitchSite).toHaveBeenLastCalledWith(true);
    const { onSwitchSite: again } = show({ site: { hostname: 'www.dailynk.com', off: true }, page: { kind: 'off' } });
    await toggle.click();
    expect(again).toHaveBeenLastCalledWith(false);
  });

  it('has no switch where Sidelight does not run', () => {
    show({ page: { kind: 'no-access' } });
    expect(page.getByRole('switch').query()).toBeNull();
  });

  it('offers three ways in', async () => {
    const { onOnce, onSite, onEverySite } = show({ page: { kind: 'no-access' } });
    await button(/This page, once/).click();
    await button(/Always on this site.*www\.dailynk\.com/).click();
    await button(/Every site/).click();
    for (const asked of [onOnce, onSite, onEverySite]) expect(asked).toHaveBeenCalledOnce();
  });

  it.each(['browser', 'store', 'pdf', 'file', 'xml', 'noAnswer', 'noTab'] as const)(
    'says why a page cannot be annotated: %s',
    async (reason) => {
      show({ page: { kind: 'cannot', reason } });
      await expect.element(page.getByText('This page cannot be annotated.')).toBeVisible();
      expect(document.querySelector('.notice')!.textContent!.length).toBeGreaterThan('This page cannot be annotated.'.length + 15);
    },
  );
});
