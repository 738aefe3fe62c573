import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../assets/css/popup.css';
import { PopupView, type PopupViewProps } from '../../../components/popup/PopupView.tsx';
import { speak } from '../support/language.ts';
import { clip, koreanClip, props, uuid } from './fixtures.ts';

let root: HTMLElement;

beforeEach(() => {
  speak('en');
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

function show(change: Partial<PopupViewProps> = {}): PopupViewProps {
  const given = props(change);
  render(<PopupView {...given} />, root);
  return given;
}

const ON_PAGE: PopupViewProps['page'] = { kind: 'on', terms: [], standings: new Map([[uuid(1), { outcome: 'exact' }]]) };

describe('from a clip to its place', () => {
  it('is a link to the passage where a directive was tried out, else to the page: other words are worse than none', () => {
    show({ recentClips: [{ ...koreanClip, fragment: 'text=tried%20out' }, clip(8)] });
    const link = page.getByRole('link', { name: 'Open at its place' }).element();
    expect(link.getAttribute('href')).toContain('https://www.dailynk.com/20260304-1/#:~:text=tried%20out');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(page.getByRole('link', { name: 'Open the page' }).element().getAttribute('href')).not.toContain(':~:');
  });

  it('is asked of the background where it can, for the page may have to be scrolled by us', async () => {
    const onGoTo = vi.fn();
    show({ recentClips: [clip(8)], onGoTo });
    await page.getByRole('link', { name: 'Open at its place' }).click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith(clip(8));
  });

  it('is on this page when it is there', async () => {
    const { onReveal } = show({ pageClips: [clip(1)], page: ON_PAGE });
    await page.getByRole('button', { name: 'Show on the page' }).click();
    expect(onReveal).toHaveBeenCalledWith(clip(1));
  });
});
