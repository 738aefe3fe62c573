import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, prefer } from '../support/look.ts';
import { CONCEPTS, INMINBAN, MSS } from './concepts.ts';
import { buttonIn, open, stand, text, useStands } from './current.ts';
import { pause, selectWords } from './stand.ts';
import { numberOf } from '../../../messaging/mentions-codec.ts';

useStands();

describe('what it says', () => {
  it('names the misspelling it was found by, another meaning, and why this one', async () => {
    const other = CONCEPTS.find(({ id }) => id === INMINBAN)!;
    await open({ mention: { text: 'Hoeyong', origin: numberOf('hiddenLabel'), reason: 'The page is about North Korea.', other } });
    stand.ui.revealTerm(MSS);
    await vi.waitFor(() => expect(text()).toContain('Source'));
    expect(text()).toContain('Spelled “Hoeyong” here.');
    expect(text()).toContain('It could also be:');
    expect(text()).toContain('The page is about North Korea.');
  });

  it('adds the Korean sentence on a Korean page, and puts it first for a Korean reader', async () => {
    document.documentElement.lang = 'ko';
    await open();
    stand.ui.moveTerm(1);
    const leads = () => [...stand.card()!.querySelectorAll('.card-lead')].map((one) => (one as HTMLElement).lang);
    expect(leads()).toEqual(['en', 'ko']);
    stand.stop();
    await open({ locale: 'ko' });
    stand.ui.moveTerm(1);
    expect(leads()).toEqual(['ko', 'en']);
    expect(stand.card()!.querySelector('h2')!.textContent).toBe('국가보위성');
    document.documentElement.lang = 'en';
  });

  it('renders hostile entries as text', async () => {
    await open({ mention: { text: '<img src=x onerror=alert(1)>', origin: numberOf('generated'), reason: '<b>bold</b>' } });
    stand.ui.moveTerm(1);
    expect(stand.card()!.querySelector('img, b')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });

  it('keeps the sentence of a term', async () => {
    await open();
    stand.ui.openTerm();
    const button = () => [...stand.card()!.querySelectorAll('button')].find((one) => /sentence/i.test(one.textContent ?? ''))!;
    button().click();
    await vi.waitFor(() => expect(stand.clips.size).toBe(1));
    expect([...stand.clips.values()][0]!.quote).toBe(
      'The Ministry of State Security has ordered every inminban in Hoeryong to collect written oaths, a source said on Monday.',
    );
    await vi.waitFor(() => expect(button().textContent).toContain('saved'));
  });

  it('keeps a sentence without putting away a passage that is not saved yet', async () => {
    await open();
    await selectWords('They were told to sign.');
    buttonIn(stand.toolbar(), /note and tags/).click();
    await vi.waitFor(() => expect(stand.toolbar()?.querySelector('textarea')).not.toBeNull());
    stand.ui.revealTerm(MSS);
    buttonIn(stand.card(), /sentence/).click();
    await vi.waitFor(() => expect([...stand.clips.values()].map(({ quote }) => quote.slice(0, 12))).toEqual(['The Ministry']));
    expect(stand.toolbar()?.querySelector('textarea')).not.toBeNull();
  });

  it('says in a private window why there is no button', async () => {
    await open();
    stand.answer({ canSave: () => false });
    stand.ui.openTerm();
    await vi.waitFor(() => expect(text()).toContain('Private window'));
    expect(text()).not.toContain('Save this sentence');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (scheme) => {
    await prefer(scheme);
    await open({ mode: 'open', mention: { origin: numberOf('hiddenLabel') } });
    stand.ui.openTerm();
    await vi.waitFor(() => expect(text()).toContain('Source'));
    await pause(200);
    await expectAccessible(stand.host);
    await prefer('light');
  });
});
