import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureText, type NamedFailure } from '../components/failure-text.ts';
import type { ToastMessage } from '../components/Toast.tsx';
import type { Result } from '../messaging/protocol.ts';

export interface Deed {
  change: () => Promise<Result<unknown>>;
  /** What is said when it was done. */
  text: string;
  /** Left out where there is no way back. */
  undo?: () => Promise<Result<unknown>>;
}

export interface Doing {
  /** While an answer is awaited. */
  isBusy: boolean;
  /** @returns whether it was done; if not, why not was said */
  act(deed: Deed): Promise<boolean>;
  /** Takes back what was done here last; again, the one before it. */
  undo(): void;
}

type TakeBack = () => Promise<unknown>;

/** Whatever is changed from the library: through the background, with a word when it is done and a way back. */
export function useLibraryDoing(say: (message: ToastMessage | null) => void): Doing {
  const [waiting, setWaiting] = useState(0);
  const done = useRef<TakeBack[]>([]);

  const act = useCallback(
    async ({ change, text, undo }: Deed): Promise<boolean> => {
      setWaiting((count) => count + 1);
      const result = await answerOf(change);
      setWaiting((count) => count - 1);
      if (!result.ok) {
        say({ text: failureText(result.failure) });
        return false;
      }
      if (undo === undefined) {
        say({ text });
        return true;
      }
      const takeBack: TakeBack = () => act({ change: undo, text: i18n.t('popup.changeUndone') });
      done.current.push(takeBack);
      say({ text, onUndo: () => once(takeBack) });
      return true;
    },
    [say],
  );
  const once = (takeBack: TakeBack): void => {
    if (!done.current.includes(takeBack)) return;
    done.current = done.current.filter((other) => other !== takeBack);
    void takeBack();
  };
  const undo = useCallback(() => {
    const last = done.current.at(-1);
    if (last) once(last);
    else say({ text: i18n.t('library.nothingToUndo') });
  }, [say]);

  return useMemo(() => ({ isBusy: waiting > 0, act, undo }), [waiting > 0, act, undo]);
}

/** A background that was just stopped may drop a message; every change can be sent twice without harm. */
async function answerOf<T>(change: () => Promise<Result<T>>): Promise<Result<T> | { ok: false; failure: NamedFailure }> {
  try {
    return await change();
  } catch {
    return change().catch(() => ({ ok: false, failure: 'no-answer' }) as const);
  }
}
