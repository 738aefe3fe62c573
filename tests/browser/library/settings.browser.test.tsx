import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ChoicesSetting } from '../../../components/library/settings/ChoicesSetting.tsx';
import { ColoursSetting } from '../../../components/library/settings/ColoursSetting.tsx';
import { LanguagesSetting } from '../../../components/library/settings/LanguagesSetting.tsx';
import { KindsSetting } from '../../../components/marks/KindsSetting.tsx';
import { MarksSetting } from '../../../components/library/settings/MarksSetting.tsx';
import { PrivacySetting } from '../../../components/library/settings/PrivacySetting.tsx';
import { SitesSetting, type SitesSettingProps } from '../../../components/library/settings/SitesSetting.tsx';
import { StorageSetting } from '../../../components/library/settings/StorageSetting.tsx';
import { WipeSetting } from '../../../components/library/settings/WipeSetting.tsx';
import { expectAccessible, expectNoSideways, prefer, resize } from '../support/look.ts';
import { leave, show, stand } from './stand.ts';

beforeEach(() => stand());
afterEach(leave);

function sites(change: Partial<SitesSettingProps> = {}) {
  const given: SitesSettingProps = {
    newsSites: ['dailynk.com', 'rfa.org'],
    everySite: false,
    granted: ['example.org'],
    off: ['rfa.org'],
    onEverySite: vi.fn(),
    onNoMoreEverySite: vi.fn(),
    onTakeBack: vi.fn(),
    onSwitch: vi.fn(),
    ...change,
  };
  return { given, view: <SitesSetting {...given} /> };
}

describe('where it runs', () => {
  it('is taken back for a site, and switched on again', async () => {
    const { given, view } = sites();
    show(view);
    await page.getByRole('button', { name: 'Take back: example.org' }).click();
    expect(given.onTakeBack).toHaveBeenCalledWith('example.org');
    await page.getByRole('button', { name: 'Switch on: rfa.org' }).click();
    expect(given.onSwitch).toHaveBeenCalledWith('rfa.org', false);
  });

  it.each([
    ['nknews.org', 'nknews.org'],
    ['https://www.nknews.org/2026/11/some-article?x=1', 'www.nknews.org'],
    ['  NKNews.org ', 'nknews.org'],
  ])('is switched off by a name or an address: %s', async (typed, hostname) => {
    const { given, view } = sites();
    show(view);
    await page.getByRole('textbox').fill(typed);
    await userEvent.keyboard('{Enter}');
    expect(given.onSwitch).toHaveBeenCalledWith(hostname, true);
  });

  it.each(['', 'no site', 'javascript:alert(1)', 'word'])('is not switched off by what is no site: “%s”', async (typed) => {
    const { given, view } = sites();
    show(view);
    await page.getByRole('textbox').fill(typed);
    await userEvent.keyboard('{Enter}');
    expect(given.onSwitch).not.toHaveBeenCalled();
  });

  it('asks for every site, or gives that back', async () => {
    const first = sites();
    show(first.view);
    await page.getByRole('button', { name: 'Allow every site' }).click();
    expect(first.given.onEverySite).toHaveBeenCalled();
    const second = sites({ everySite: true });
    show(second.view);
    await page.getByRole('button', { name: 'No longer on every site' }).click();
    expect(second.given.onNoMoreEverySite).toHaveBeenCalled();
  });
});

describe('deleting everything', () => {
  it('needs the word typed, and goes no further without it', async () => {
    const onWipe = vi.fn();
    show(<WipeSetting onWipe={onWipe} />);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await userEvent.keyboard('yes{Enter}');
    expect(onWipe).not.toHaveBeenCalled();
    await page.getByRole('textbox').fill('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    expect(onWipe).toHaveBeenCalledOnce();
  });
});

describe('storage', () => {
  const figures = { used: 12_345_678, persisted: false, clips: 1_234, trash: 2, collections: 3, snapshots: 4, lastBackup: null };

  it('says how much is used, and asks the browser to keep it', async () => {
    const onPersist = vi.fn();
    show(<StorageSetting figures={figures} check={null} onPersist={onPersist} onCheck={() => {}} />);
    await expect.element(page.getByText('12.3 MB')).toBeVisible();
    await page.getByRole('button', { name: 'Ask it to keep everything' }).click();
    expect(onPersist).toHaveBeenCalled();
  });

  it('tells what a check found', async () => {
    show(<StorageSetting figures={figures} check={{ looked: 1_234, problems: [] }} onPersist={() => {}} onCheck={() => {}} />);
    await expect.element(page.getByText('1,234 clips looked at, all whole.')).toBeVisible();
    show(
      <StorageSetting figures={figures} check={{ looked: 2, problems: ['abc: has no words'] }} onPersist={() => {}} onCheck={() => {}} />,
    );
    await expect.element(page.getByText('abc: has no words')).toBeVisible();
  });
});

describe('settings', () => {
  it('are accessible and fit, light and dark, wide and narrow', async () => {
    const choice = {
      choice: 'not' as const,
      concept: 'place/hoeryong',
      name: { en: 'Hoeryong' },
      surface: 'Hoeryong',
      hostname: 'rfa.org',
    };
    const all = (
      <main class="library-page settings">
        <h1>Settings</h1>
        {sites().view}
        <MarksSetting density="section" onChange={() => {}}>
          <KindsSetting byKind={true} onChange={() => {}} />
        </MarksSetting>
        <LanguagesSetting value="auto" onChange={() => {}} />
        <ColoursSetting names={{}} onRename={() => {}} />
        <ChoicesSetting choices={[choice, { ...choice, choice: 'never', hostname: '', surface: '' }]} onTakeBack={() => {}} />
        <StorageSetting
          figures={{ used: 1, persisted: false, clips: 1, trash: 1, collections: 1, snapshots: 1, lastBackup: null }}
          check={null}
          onPersist={() => {}}
          onCheck={() => {}}
        />
        <PrivacySetting everySite={false} />
        <WipeSetting onWipe={() => {}} />
      </main>
    );
    for (const [width, scheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [360, 'light'],
    ] as const) {
      await resize(width, 800);
      await prefer(scheme);
      show(all);
      await expectAccessible();
      expectNoSideways();
    }
    await prefer('light');
  });

  it('change with one press', async () => {
    const onChange = vi.fn();
    show(<MarksSetting density="section" onChange={onChange} />);
    await page.getByRole('radio', { name: 'None' }).click();
    expect(onChange).toHaveBeenCalledWith('none');
    const onByKind = vi.fn();
    show(<KindsSetting byKind={false} onChange={onByKind} />);
    await page.getByRole('checkbox', { name: 'Tell kinds apart' }).click();
    expect(onByKind).toHaveBeenCalledWith(true);
  });
});
