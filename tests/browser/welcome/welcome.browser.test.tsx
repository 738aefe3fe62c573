import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../assets/css/welcome.css';
import type { Tried } from '../../../components/welcome/TryList.tsx';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize, smallTargets } from '../support/look.ts';

const SHORTCUTS = new Map([
  ['save-selection', 'Alt+Shift+S'],
  ['next-term', 'Alt+Shift+J'],
  ['previous-term', 'Alt+Shift+K'],
  ['open-term', 'Alt+Shift+O'],
]);
let root: HTMLElement;

beforeEach(async () => {
  speak('en');
  await prefer('light');
  await resize(1024, 800);
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

function show(change: Partial<Parameters<typeof WelcomeView>[0]> = {}) {
  const given = {
    newsSites: 21,
    everySite: false,
    refused: false,
    shortcuts: SHORTCUTS,
    tried: new Set<Tried>(),
    density: 'section' as const,
    onDensity: vi.fn(),
    onEverySite: vi.fn(),
    ...change,
  };
  render(<WelcomeView {...given} />, root);
  return given;
}

describe('the welcome page', () => {
  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('is accessible in %s and %s', async (language, scheme) => {
    speak(language);
    await prefer(scheme);
    show();
    await expectAccessible();
    expect(smallTargets()).toEqual([]);
  });

  it.each([320, 512, 1024])('fits %i px without scrolling sideways', async (width) => {
    speak('ko');
    await resize(width, 700);
    show();
    expectNoSideways();
  });

  it('asks for every site in the click itself, as Firefox wants it', async () => {
    const { onEverySite } = show();
    (page.getByRole('button', { name: 'Allow every site' }).element() as HTMLButtonElement).click();
    expect(onEverySite).toHaveBeenCalledOnce();
  });

  it('says that it is allowed, or that nothing was changed', async () => {
    show({ refused: true });
    await expect.element(page.getByText('Nothing was changed.')).toBeVisible();
    show({ everySite: true, refused: true });
    await expect.element(page.getByText('Allowed')).toBeVisible();
    expect(page.getByRole('button').query()).toBeNull();
    expect(page.getByText('Nothing was changed.').query()).toBeNull();
  });

  it('shows the keys as they are now, and no heading without keys', async () => {
    show({ shortcuts: new Map([['next-term', '⌥⇧J']]) });
    expect([...document.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['⌥⇧J']);
    show({ shortcuts: new Map() });
    expect(page.getByText('Keys').query()).toBeNull();
  });
});

describe('what can be tried', () => {
  it('names the keys as they are, and asks for none where there are none', () => {
    show();
    expect(document.querySelector('.try-list')!.textContent).toContain('Alt+Shift+J');
    expect(document.querySelectorAll('.try-list li')).toHaveLength(3);
    show({ shortcuts: new Map() });
    expect(document.querySelectorAll('.try-list li')).toHaveLength(2);
    expect(document.querySelector('.try-list')!.textContent).not.toContain('Alt');
  });

  it('ticks what was tried, also for those who do not see it', () => {
    show({ tried: new Set<Tried>(['hover']) });
    const [hover, key] = document.querySelectorAll('.try-list li');
    expect(hover!.textContent).toContain('Done');
    expect(key!.textContent).not.toContain('Done');
  });

  it('tells which density was chosen', () => {
    const { onDensity } = show();
    expect((page.getByRole('radio', { name: 'The first mention in each section' }).element() as HTMLInputElement).checked).toBe(true);
    (page.getByRole('radio', { name: 'Every mention' }).element() as HTMLInputElement).click();
    expect(onDensity).toHaveBeenCalledExactlyOnceWith('all');
  });
});
