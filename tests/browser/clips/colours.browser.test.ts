import { describe, expect, it, vi } from 'vitest';
import { COLOURS } from '../../../core/clips/clip.ts';
import { expectAccessible } from '../support/look.ts';
import { buttonIn, open, press, stand, useStands } from '../card/current.ts';
import { nextFrame, pause, selectWords } from '../card/stand.ts';

useStands();

const PASSAGE = 'They were told to sign. Nobody was told why.';
const kept = () => [...stand.clips.values()].filter(({ deleted }) => !deleted);
const bar = () => stand.toolbar();

describe('saving with a colour', () => {
  it.each(COLOURS.map((colour, nth) => [colour, nth] as const))('takes one press: %s', async (colour, nth) => {
    await open();
    await selectWords(PASSAGE);
    const choices = bar()!.querySelectorAll<HTMLButtonElement>('.toolbar-colour');
    expect(choices).toHaveLength(COLOURS.length);
    choices[nth]!.click();
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]).toMatchObject({ quote: PASSAGE, colour });
  });

  it('is not asked for: a plain save has none', async () => {
    await open();
    await selectWords(PASSAGE);
    buttonIn(bar(), /^Save$/).click();
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]?.colour).toBeUndefined();
  });

  it('goes with note and tags in one save, and is taken back by a second press', async () => {
    await open();
    await selectWords(PASSAGE);
    buttonIn(bar(), /note and tags/).click();
    buttonIn(bar(), /^Doubt$/).click();
    await nextFrame();
    buttonIn(bar(), /^Claim$/).click();
    await nextFrame();
    expect(buttonIn(bar(), /^Doubt$/).ariaPressed).toBe('false');
    expect(buttonIn(bar(), /^Claim$/).ariaPressed).toBe('true');
    buttonIn(bar(), /^Claim$/).click();
    await nextFrame();
    expect(buttonIn(bar(), /^Claim$/).ariaPressed).toBe('false');
    buttonIn(bar(), /^Fact$/).click();
    await nextFrame();
    bar()!.querySelector('textarea')!.focus();
    await press('Ask the author');
    bar()!.querySelector('input')!.focus();
    await press('border');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]).toMatchObject({ colour: 'fact', note: 'Ask the author', tags: ['border'] });
    expect(stand.asked.filter((type) => type === 'saveClip' || type === 'editClip')).toEqual(['saveClip']);
  });

  it('keeps the colour when the save fails and is tried again', async () => {
    await open();
    stand.answer({ saveClip: () => ({ ok: false, failure: 'storage-full' }) });
    await selectWords(PASSAGE);
    bar()!.querySelector<HTMLButtonElement>('.toolbar-colour')!.click();
    const again = await vi.waitFor(() => buttonIn(bar(), /Try again/));
    let sent: unknown;
    stand.answer({
      saveClip: (data: { draft: { colour?: string } }) => {
        sent = data.draft.colour;
        return { ok: false, failure: 'storage-full' };
      },
    });
    again.click();
    await vi.waitFor(() => expect(sent).toBe('fact'));
  });
});

describe('the form on the page', () => {
  it('offers the tags that were used before, not those that are taken', async () => {
    await open();
    await selectWords('Nobody was told why.');
    buttonIn(bar(), /note and tags/).click();
    bar()!.querySelector('input')!.focus();
    await press('border,oath,');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(kept()[0]?.tags).toEqual(['border', 'oath']));
    await pause(300);
    await selectWords('They were told to sign.');
    buttonIn(bar(), /note and tags/).click();
    const offered = () => [...bar()!.querySelectorAll('datalist option')].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(offered()).toEqual(['border', 'oath']));
    bar()!.querySelector('input')!.focus();
    await press('oath,');
    expect(offered()).toEqual(['border']);
  });
});

describe('names of colours', () => {
  it('are those that the reader gave, for eyes and screen readers', async () => {
    await open({ colourNames: { claim: 'Propaganda' } });
    await selectWords(PASSAGE);
    expect(buttonIn(bar(), /^Propaganda$/).title).toBe('Propaganda');
    expect(() => buttonIn(bar(), /^Claim$/)).toThrow();
    buttonIn(bar(), /note and tags/).click();
    expect(buttonIn(bar(), /^Propaganda$/).textContent).toBe('Propaganda');
  });

  it('leave axe nothing to find', async () => {
    await open({ mode: 'open' });
    await selectWords(PASSAGE);
    await expectAccessible(stand.host);
    buttonIn(bar(), /note and tags/).click();
    await expectAccessible(stand.host);
  });
});
