import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { ClipDraft } from '../../../core/clips/clip.ts';
import { expectAccessible, prefer } from '../support/look.ts';
import { ARTICLE } from './concepts.ts';
import { buttonIn, open, press, stand, useStands } from './current.ts';
import { pause, selectWords } from './stand.ts';

useStands();

const PASSAGE = 'They were told to sign. Nobody was told why.';
const bar = () => stand.toolbar();
const button = (name: RegExp) => buttonIn(bar(), name);
const kept = () => [...stand.clips.values()].filter(({ deleted }) => !deleted);

describe('offering', () => {
  it('stands beside a selection, covering none of it, and leaves the selection alone', async () => {
    await open();
    await selectWords(PASSAGE);
    const box = bar()!.getBoundingClientRect();
    const words = getSelection()!.getRangeAt(0).getBoundingClientRect();
    expect(box.top >= words.bottom || box.bottom <= words.top).toBe(true);
    button(/^Copy/).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(getSelection()!.toString()).toBe(PASSAGE);
    expect(document.activeElement).toBe(document.body);
  });

  it('comes for a selection made by keyboard', async () => {
    await open();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('h1')!);
    getSelection()!.addRange(range);
    await pause(350);
    expect(bar()).not.toBeNull();
  });

  it('goes when nothing is selected any more, and by Escape', async () => {
    await open();
    await selectWords(PASSAGE);
    getSelection()!.removeAllRanges();
    await vi.waitFor(() => expect(bar()).toBeNull());
    await selectWords(PASSAGE);
    expect(bar()).not.toBeNull();
    await press('{Escape}');
    expect(bar()).toBeNull();
  });

  it('stays away from slips of the hand, fields and editors', async () => {
    await open({ html: `${ARTICLE}<textarea>words in a field</textarea><p contenteditable>words in an editor</p>` });
    await selectWords('Th');
    expect(bar()).toBeNull();
    const field = document.querySelector('textarea')!;
    field.focus();
    field.select();
    await pause(350);
    expect(bar()).toBeNull();
    document.querySelector<HTMLElement>('[contenteditable]')!.focus();
    await selectWords('words in an editor');
    expect(bar()).toBeNull();
  });

  it('can be reached by key', async () => {
    await open();
    await selectWords(PASSAGE);
    stand.ui.openTerm();
    expect(stand.root.activeElement).toBe(button(/^Save$/));
    await press('{Enter}');
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    await vi.waitFor(() => expect(stand.toast()).not.toBeNull());
    stand.ui.openTerm();
    expect(stand.root.activeElement?.textContent).toContain('Undo');
    await press('{Escape}');
    expect(stand.toast()).toBeNull();
  });

  it('explains a term that is selected', async () => {
    await open();
    await selectWords('inminban');
    button(/What is this/).click();
    expect(bar()).toBeNull();
    expect(stand.card()?.textContent).toContain('인민반');
  });
});

describe('saving', () => {
  it('keeps the passage with its concepts and citation, says so, and takes it back', async () => {
    document.title = 'Oaths';
    await open();
    await selectWords('The Ministry of State Security has ordered every inminban');
    button(/^Save$/).click();
    await vi.waitFor(() => expect(stand.toast()?.textContent).toContain('Saved'));
    const [clip] = kept();
    expect(clip).toMatchObject({
      quote: 'The Ministry of State Security has ordered every inminban',
      citation: { title: 'Oaths', url: location.href },
    });
    expect(clip!.concepts.map(({ surface }) => surface).sort()).toEqual(['Ministry of State Security', 'inminban']);
    expect(clip!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(bar()).toBeNull();
    buttonIn(stand.toast(), /Undo/).click();
    await vi.waitFor(() => expect(kept()).toHaveLength(0));
  });

  it('takes note and tags in place, and the page hears none of the typing', async () => {
    await open();
    await selectWords(PASSAGE);
    const heard = vi.fn();
    const listening = new AbortController();
    for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'paste', 'wheel', 'click', 'pointerdown']) {
      document.addEventListener(type, heard, { signal: listening.signal });
    }
    button(/note and tags/).click();
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('check this');
    bar()!.querySelector<HTMLInputElement>('input')!.focus();
    await userEvent.keyboard('oaths{Enter}');
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]).toMatchObject({ quote: PASSAGE, note: 'check this', tags: ['oaths'] });
    expect(heard).not.toHaveBeenCalled();
    listening.abort();
  });

  it('keeps what is typed when the page is clicked or the selection goes', async () => {
    await open();
    await selectWords(PASSAGE);
    button(/note and tags/).click();
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('half a thought');
    getSelection()!.removeAllRanges();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }));
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'mouse' }));
    await pause(350);
    expect(bar()!.querySelector('textarea')!.value).toBe('half a thought');
  });

  it('adds a note to what has just been saved', async () => {
    await open();
    await selectWords(PASSAGE);
    button(/^Save$/).click();
    await vi.waitFor(() => buttonIn(stand.toast(), /Add note/).click());
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('later');
    buttonIn(stand.toast(), /^Save$/).click();
    await vi.waitFor(() => expect(kept()[0]?.note).toBe('later'));
  });

  it('saves by command without a toolbar, and says so when nothing is selected', async () => {
    await open();
    await stand.ui.saveSelection();
    expect(stand.toast()?.textContent).toContain('Select a passage first');
    await selectWords(PASSAGE);
    await stand.ui.saveSelection();
    expect(kept()).toHaveLength(1);
  });

  it('hands a draft to the popup', async () => {
    await open();
    expect(stand.ui.captureSelection()).toBeNull();
    await selectWords(PASSAGE);
    expect(stand.ui.captureSelection()?.quote).toBe(PASSAGE);
  });
});

describe('when it cannot be saved', () => {
  const FAILURES = [
    ['storage-full', /Free some space/],
    ['storage-blocked', /browser’s settings/],
  ] as const;
  it.each(FAILURES)('%s: says what to do, keeps the passage, and sends the same one again', async (failure, words) => {
    await open();
    const sent: ClipDraft[] = [];
    stand.answer({
      saveClip: ({ draft }: { draft: ClipDraft }) => {
        sent.push(draft);
        return { ok: false, failure };
      },
    });
    await selectWords(PASSAGE);
    button(/^Save$/).click();
    await vi.waitFor(() => expect(bar()?.textContent).toMatch(words));
    getSelection()!.removeAllRanges();
    await pause(350);
    button(/Copy/);
    button(/Try again/).click();
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(sent[0]);
    await vi.waitFor(() => button(/Close/).click());
    expect(bar()).toBeNull();
  });

  it('keeps note and tags too', async () => {
    await open();
    stand.answer({ saveClip: () => ({ ok: false, failure: 'storage-full' }) });
    await selectWords(PASSAGE);
    button(/note and tags/).click();
    await vi.waitFor(() => expect(stand.root.activeElement?.nodeName).toBe('TEXTAREA'));
    await userEvent.keyboard('dear note');
    button(/^Save$/).click();
    await vi.waitFor(() => expect(bar()?.textContent).toContain('Free some space'));
    stand.answer({ saveClip: ({ draft }: { draft: ClipDraft }) => ({ ok: true, value: { ...draft, schema: 1 } }) });
    expect(stand.ui.captureSelection()?.note).toBe('dear note');
    button(/Try again/).click();
    await vi.waitFor(() => expect(stand.toast()?.textContent).toContain('Saved'));
  });

  it('says so when the worker does not answer', async () => {
    await open();
    stand.answer({
      saveClip: () => {
        throw new Error('Could not establish connection');
      },
    });
    await selectWords(PASSAGE);
    button(/^Save$/).click();
    await vi.waitFor(() => expect(bar()?.textContent).toContain('did not answer'));
    expect(button(/Try again/)).toBeDefined();
  });

  it('says to reload after an update, and keeps the passage even when all else is taken down', async () => {
    await open();
    stand.answer({
      saveClip: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    await selectWords(PASSAGE);
    stand.setGone();
    button(/^Save$/).click();
    await vi.waitFor(() => expect(bar()?.textContent).toContain('reload this page'));
    stand.stop();
    expect(stand.host.isConnected).toBe(true);
    expect(bar()?.textContent).toContain('reload this page');
    button(/Copy/);
    button(/Close/).click();
    expect(stand.host.isConnected).toBe(false);
  });

  it('says in a private window why nothing is kept, and still copies', async () => {
    await open();
    stand.answer({ canSave: () => false });
    await selectWords(PASSAGE);
    expect(bar()?.textContent).toContain('Private window: nothing is kept here.');
    expect(() => button(/^Save/)).toThrow();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    button(/Copy/).click();
    await vi.waitFor(() => expect(bar()?.textContent).toContain('Copied'));
    expect(write.mock.calls[0]![0]).toMatch(/^“They were told to sign\. Nobody was told why\.”\n— .*\(accessed \d{4}-\d\d-\d\d\)$/);
    write.mockRestore();
  });
});

describe('axe', () => {
  it.each(['light', 'dark'] as const)('finds nothing in toolbar, form, failure and toast (%s)', async (scheme) => {
    await prefer(scheme);
    await open({ mode: 'open' });
    await selectWords(PASSAGE);
    await pause(150);
    await expectAccessible(stand.host);
    button(/note and tags/).click();
    await pause(200);
    await expectAccessible(stand.host);
    stand.answer({ saveClip: () => ({ ok: false, failure: 'storage-full' }) });
    button(/^Save$/).click();
    await vi.waitFor(() => expect(bar()?.textContent).toContain('Free some space'));
    await pause(150);
    await expectAccessible(stand.host);
    button(/Close/).click();
    await stand.ui.saveSelection();
    await pause(150);
    await expectAccessible(stand.host);
    await prefer('light');
  });
});
