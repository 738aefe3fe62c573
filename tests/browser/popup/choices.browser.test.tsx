import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../assets/css/popup.css';
import { PopupView, type PopupViewProps } from '../../../components/popup/PopupView.tsx';
import { speak } from '../support/language.ts';
import { expectAccessible, expectNoSideways, prefer, resize, smallTargets } from '../support/look.ts';
import { props, SCENES } from './fixtures.ts';

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

describe('what the reader chose', () => {
  it('is folded away, counted, and taken back by key', async () => {
    const { onTakeBack, choices } = show(SCENES['choices were made']);
    const summary = page.getByRole('heading', { name: /^Your choices/ });
    await expect.element(summary).toBeVisible();
    expect(summary.element().closest('summary')!.textContent).toBe('Your choices3');
    expect(button(/^Take back/).query()).toBeNull();
    (summary.element().closest('summary') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('list', { name: 'Never marked' })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'On www.dailynk.com' })).toBeVisible();
    await button('Take back: “Unsan” is not Unsan County, South Pyongan Province').click();
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(choices[1]);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(onTakeBack).toHaveBeenLastCalledWith(choices[2]);
  });

  it('is not there when nothing was chosen', () => {
    show();
    expect(page.getByText('Your choices').query()).toBeNull();
  });

  it.each(['en', 'ko'] as const)('is accessible when it is unfolded, and fits (%s)', async (language) => {
    speak(language);
    show(SCENES['choices were made']);
    document.querySelector('details')!.open = true;
    await expectAccessible();
    expect(smallTargets()).toEqual([]);
    await resize(320, 600);
    document.documentElement.classList.add('in-tab');
    expectNoSideways();
  });
});
