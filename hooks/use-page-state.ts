import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sendToPage } from '../messaging/client.ts';
import type { PageState } from '../messaging/protocol.ts';

/** `silent`: no script of ours runs there. */
export type PageAnswer = { kind: 'asking' } | { kind: 'silent' } | { kind: 'answered'; state: PageState };

/** A page that was just opened or let in is still being read: it is asked again, ever more rarely. */
const AGAIN_AFTER_MS = [250, 500, 1_000, 2_000, 4_000];

/** What the page in a tab says of itself, and a way to ask anew. */
export function usePageState(tab: number | undefined): [answer: PageAnswer, ask: () => Promise<PageAnswer>] {
  const [answer, setAnswer] = useState<PageAnswer>({ kind: 'asking' });
  const round = useRef(0);

  const ask = useCallback(async (): Promise<PageAnswer> => {
    if (tab === undefined) return { kind: 'asking' };
    round.current += 1;
    const mine = round.current;
    const first = await askOnce(tab);
    if (round.current === mine) setAnswer(first);
    void follow(tab, () => round.current === mine, setAnswer);
    return first;
  }, [tab]);

  useEffect(() => {
    void ask();
    return () => {
      round.current += 1;
    };
  }, [ask]);
  return [answer, ask];
}

async function askOnce(tab: number): Promise<PageAnswer> {
  try {
    const state = await sendToPage(tab, 'pageState');
    return state ? { kind: 'answered', state } : { kind: 'silent' };
  } catch {
    return { kind: 'silent' };
  }
}

async function follow(tab: number, isCurrent: () => boolean, tell: (answer: PageAnswer) => void): Promise<void> {
  for (const wait of AGAIN_AFTER_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (!isCurrent()) return;
    const answer = await askOnce(tab);
    if (isCurrent() && answer.kind === 'answered') tell(answer);
  }
}
