import { useEffect, useState } from 'preact/hooks';
import { browser, type Browser } from 'wxt/browser';
import type { ActiveTab } from './use-active-tab.ts';

export interface FollowedTab extends ActiveTab {
  /** Known where the address is. */
  title: string;
}

/**
 * The tab in front, as it changes; `?tab=ID` in our own address binds to that one (tests, and browsers without a panel, where this is
 * a tab itself). `undefined` while asked, null when there is none.
 */
export function useFollowedTab(search = location.search): FollowedTab | null | undefined {
  const [tab, setTab] = useState<FollowedTab | null>();
  useEffect(() => {
    const bound = new URLSearchParams(search).get('tab');
    let turn = 0;
    const look = async () => {
      const mine = (turn += 1);
      const found = await (bound === null
        ? browser.tabs.query({ active: true, currentWindow: true }).then(([first]) => first)
        : browser.tabs.get(Number(bound)).catch(() => undefined));
      if (mine !== turn) return;
      const next = found?.id === undefined ? null : followed(found.id, found);
      // The same tab, told of twice, is not asked twice.
      setTab((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const follow = () => void look();
    const { onActivated, onUpdated, onRemoved } = browser.tabs;
    for (const event of [onActivated, onUpdated, onRemoved]) event.addListener(follow);
    follow();
    return () => {
      turn += 1;
      for (const event of [onActivated, onUpdated, onRemoved]) event.removeListener(follow);
    };
  }, [search]);
  return tab;
}

function followed(id: number, { windowId, url, title = '', incognito }: Browser.tabs.Tab): FollowedTab {
  return { id, windowId, url, title, isPrivate: incognito };
}
