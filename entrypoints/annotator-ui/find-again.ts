import { i18n } from '#i18n';
import type { Keeper } from './keeper.ts';
import type { PageClips } from './page-clips.ts';
import type { ToastLayer } from './toast.tsx';

export interface FindAgain {
  /** Leads to the nearest words, and waits for the reader to select the passage anew. */
  start: (id: string) => void;
  isWaiting: () => boolean;
  attach: (range: StaticRange) => void;
}

/** One clip at a time is put on other words of the page, by the reader. */
export function createFindAgain(clips: PageClips, keeper: Keeper, toast: ToastLayer): FindAgain {
  let waiting: string | null = null;
  const stop = () => {
    waiting = null;
    toast.hide();
  };
  return {
    start(id) {
      waiting = id;
      clips.revealNearest(id);
      toast.stay(i18n.t('anchor.select'), [{ label: i18n.t('anchor.cancel'), onPress: stop }]);
    },
    isWaiting: () => waiting !== null,
    attach(range) {
      const id = waiting;
      stop();
      if (id !== null) void keeper.reattach(id, range);
    },
  };
}
