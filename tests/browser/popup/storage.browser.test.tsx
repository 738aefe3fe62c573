import '../../../assets/css/popup.css';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ArticleDiff } from '../../../components/clips/ArticleDiff.tsx';
import { StorageNotice } from '../../../components/StorageNotice.tsx';
import { wordDiff } from '../../../core/anchoring/word-diff.ts';

const calm = { copied: 3, restored: null, isBusy: false, onRecover: vi.fn(), onSeen: vi.fn() };

afterEach(() => render(null, document.body));

const show = (vnode: Parameters<typeof render>[0]) => {
  render(vnode, document.body);
  return document.body;
};

it('says nothing of a database that is well, and nothing of an article that stands as it was', () => {
  expect(show(<StorageNotice {...calm} condition="well" />).textContent!.trim()).toBe('');
  expect(show(<ArticleDiff since="2026-11-04T10:00:00Z" changes={[]} />).textContent!.trim()).toBe('');
});

it('tells of a loss and offers the copy', () => {
  const body = show(<StorageNotice {...calm} condition="losing" />);
  expect(body.querySelector('[role=alert]')!.textContent).toContain('holds 3 clips');
  body.querySelector('button')!.click();
  expect(calm.onRecover).toHaveBeenCalledOnce();
});

it('asks for nothing that cannot be had: without a copy it offers a new beginning, and says what to try before', () => {
  const body = show(<StorageNotice {...calm} copied={0} condition="damaged" />);
  expect(body.textContent).toContain('Closing the browser');
  expect(body.querySelector('button')!.textContent).toBe('Start with an empty database');
});

it('tells what was brought back until it was read', () => {
  const body = show(<StorageNotice {...calm} condition="well" restored={{ clips: 1, at: '2026-11-04T10:00:00Z' }} />);
  expect(body.textContent).toContain('1 clip was missing and was brought back');
  body.querySelector('button')!.click();
  expect(calm.onSeen).toHaveBeenCalledOnce();
});

it('says in how many places an article was changed, and shows each when asked', () => {
  const changes = [
    { kind: 'changed' as const, diff: wordDiff('Guards arrested 12 residents.', 'Guards arrested 40 residents.') },
    { kind: 'added' as const, text: 'A note of the editor.' },
    { kind: 'removed' as const, text: 'A source said so.' },
  ];
  const body = show(<ArticleDiff since="2026-11-04T10:00:00Z" changes={changes} lang="en" />);
  const details = body.querySelector('details')!;
  expect(details.querySelector('summary')!.textContent).toContain('in 3 places');
  expect(details.open).toBe(false);
  details.querySelector('summary')!.click();
  expect(details.open).toBe(true);
  expect([...details.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['12', 'A source said so.']);
  expect([...details.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['40', 'A note of the editor.']);
});

it('shows no more than can be read', () => {
  const changes = Array.from({ length: 200 }, (_, n) => ({ kind: 'added' as const, text: `Block ${n}` }));
  const body = show(<ArticleDiff since="2026-11-04T10:00:00Z" changes={changes} />);
  expect(body.querySelectorAll('li')).toHaveLength(60);
  expect(body.textContent).toContain('140 more places');
});
