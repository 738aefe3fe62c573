import { render } from 'preact';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../assets/css/popup.css';
import type { Standing } from '../../../components/clips/standing.ts';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import { wordDiff } from '../../../core/anchoring/word-diff.ts';
import { expectAccessible, prefer, resize } from '../support/look.ts';
import { clip, props, uuid } from './fixtures.ts';

const QUOTE = clip(1).quote;
const NOW = QUOTE.replace('Hoeryong', 'Hyesan').replace('neighborhood watch units', '12 watch units');

function show(standing: Standing) {
  const view = props({ pageClips: [clip(1)], page: { kind: 'on', terms: [], standings: new Map([[uuid(1), standing]]) } });
  render(<PopupView {...view} />, document.body);
  return view;
}
const marked = () => [...document.querySelectorAll('del, ins')].map(({ nodeName, textContent }) => `${nodeName} ${textContent}`);

afterEach(() => render(null, document.body));

describe('a clip of the page', () => {
  it('whose words are gone shows the nearest, in what they differ, and a way to find it again', async () => {
    const { onFindAgain } = show({ outcome: 'orphan', candidate: { diff: wordDiff(QUOTE, NOW), differs: ['number', 'name'] } });
    await expect.element(page.getByText('These words are no longer on the page.')).toBeVisible();
    expect(document.body.textContent).toContain('The nearest words on the page');
    expect(document.body.textContent).toContain('another number, another name');
    expect(marked()).toEqual(['DEL neighborhood', 'INS 12', 'DEL Hoeryong', 'INS Hyesan']);
    await page.getByRole('button', { name: 'Find again' }).click();
    expect(onFindAgain).toHaveBeenCalledWith(clip(1));
  });

  it('whose words changed shows how, and does not ask to be found', () => {
    show({ outcome: 'changed', diff: wordDiff(QUOTE, QUOTE.replace('report', 'name')) });
    expect(marked()).toEqual(['DEL report', 'INS name']);
    expect(page.getByRole('button', { name: 'Find again' }).query()).toBeNull();
  });

  it('that could be in two places can be found again, and shows nothing where there is nothing near', () => {
    show({ outcome: 'ambiguous' });
    expect(marked()).toEqual([]);
    expect(page.getByRole('button', { name: 'Find again' }).query()).not.toBeNull();
  });

  it('that is as it was says nothing', () => {
    for (const outcome of ['exact', 'moved'] as const) {
      show({ outcome });
      expect(document.querySelector('.clip-standing')).toBeNull();
    }
  });

  it('shows markup in the words of the page as the text it is, and cuts long sameness short', () => {
    const long = 'a word or two of it '.repeat(60);
    show({
      outcome: 'orphan',
      candidate: { diff: wordDiff(`${long}old ${long}`, `${long}<img src=x onerror=alert(1)> ${long}`), differs: [] },
    });
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('.word-diff')!.textContent!.length).toBeLessThan(200);
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a popup (%s)', async (scheme) => {
    await resize(360, 600);
    await prefer(scheme);
    show({ outcome: 'orphan', candidate: { diff: wordDiff(QUOTE, NOW), differs: ['number', 'name'] } });
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await prefer('light');
  });
});
