import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../support/look.ts';
import { open, stand, useStands } from './current.ts';
import { selectWords } from './stand.ts';

useStands();

const PASSAGE = 'They were told to sign. Nobody was told why.';
const bar = () => stand.toolbar();

describe('the toolbar of a selection', () => {
  it('says which days the selected words mean, counted from the day of the article, and covers none of them', async () => {
    await open();
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'article:published_time');
    meta.content = '2016-08-25T09:00:00+09:00';
    document.head.append(meta);
    const asked = vi.fn(() => [{ start: 0, end: 10, text: 'last month', from: '2016-07-01', to: '2016-07-31' }]);
    stand.answer({ saidDates: asked });
    history.replaceState(null, '', '?dated');
    await selectWords(PASSAGE);
    await vi.waitFor(() => expect(bar()!.querySelector('.toolbar-dates')?.textContent).toContain('July 2016'));
    expect(asked).toHaveBeenCalledWith({ text: PASSAGE, published: '2016-08-25' });
    const box = bar()!.getBoundingClientRect();
    const words = getSelection()!.getRangeAt(0).getBoundingClientRect();
    expect(box.top >= words.bottom || box.bottom <= words.top).toBe(true);
    await expectAccessible();
    meta.remove();
  });

  it('says nothing of days where the background does not answer, or the article has no day', async () => {
    await open();
    stand.answer({
      saidDates: () => {
        throw new Error('asleep');
      },
    });
    history.replaceState(null, '', '?undated');
    await selectWords(PASSAGE);
    expect(bar()!.querySelector('.toolbar-dates')).toBeNull();
  });
});
