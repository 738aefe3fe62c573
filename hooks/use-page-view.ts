import { useEffect, useState } from 'preact/hooks';
import type { PageView } from '../components/popup/PageView.ts';
import { accessOf, annotateOnce } from '../platform/access.ts';
import type { ActiveTab } from './use-active-tab.ts';
import { usePageState, type PageAnswer } from './use-page-state.ts';
import { whyNot } from './why-not.ts';

export interface PageInTab {
  view: PageView;
  /** The page's own account, where it gives one. */
  answer: PageAnswer;
  /** Asks anew: after access was given, the site switched, a passage saved. */
  ask(): Promise<PageAnswer>;
}

/** Finds out how the page of a tab stands. `off` is the switch of its site. */
export function usePageView(tab: ActiveTab | null | undefined, off: boolean | undefined): PageInTab {
  const [answer, ask] = usePageState(tab?.id);
  const [barred, setBarred] = useState<PageView>();

  useEffect(() => {
    setBarred(undefined);
    if (!tab || answer.kind !== 'silent' || off) return;
    let current = true;
    void explainSilence(tab, ask).then((view) => current && setBarred(view));
    return () => {
      current = false;
    };
  }, [tab, answer.kind, off]);

  return { view: viewOf(tab, off, answer, barred), answer, ask };
}

function viewOf(tab: ActiveTab | null | undefined, off: boolean | undefined, answer: PageAnswer, barred: PageView | undefined): PageView {
  if (tab === null) return { kind: 'cannot', reason: 'noTab' };
  if (off) return { kind: 'off' };
  if (answer.kind !== 'answered') return barred ?? { kind: 'asking' };
  const { state } = answer;
  if (state.status === 'off') return { kind: 'off' };
  if (state.status === 'unsupported') return { kind: 'cannot', reason: whyNot(state.url) ?? 'xml' };
  return { kind: 'on', terms: state.terms, standings: new Map(state.clips.map((clip) => [clip.id, clip])) };
}

/** Nothing of ours answers there: not let in, impossible, or opened before Sidelight was, in which case it is put there now. */
async function explainSilence(tab: ActiveTab, ask: () => Promise<PageAnswer>): Promise<PageView | undefined> {
  const reason = whyNot(tab.url);
  const access = await accessOf(tab.url);
  if (access === 'none') return { kind: 'no-access' };
  if (access === 'impossible') return { kind: 'cannot', reason: reason ?? 'browser' };
  try {
    await annotateOnce(tab.id);
  } catch {
    return { kind: 'cannot', reason: reason ?? 'noAnswer' };
  }
  const answer = await ask();
  return answer.kind === 'silent' ? { kind: 'cannot', reason: reason ?? 'noAnswer' } : undefined;
}
