import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  windowId?: number | undefined;
  /** Known where the browser lets us read it: sites that were granted, or the page whose toolbar button was pressed. */
  url: string | undefined;
  isPrivate: boolean;
  /** Known where the address is. */
  title?: string | undefined;
}

/**
 * The tab a popup is about: `?tab=ID` of its own address where it is opened as a page (tests, and browsers that show popups as tabs),
 * else the active one. `undefined` while asked, null when there is none.
 */
export function useActiveTab(search = location.search): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();
  useEffect(() => {
    let current = true;
    void findTab(search).then((found) => current && setTab(found));
    return () => {
      current = false;
    };
  }, [search]);
  return tab;
}

async function findTab(search: string): Promise<ActiveTab | null> {
  const wanted = new URLSearchParams(search).get('tab');
  const tab = await (wanted === null
    ? browser.tabs.query({ active: true, currentWindow: true }).then(([first]) => first)
    : browser.tabs.get(Number(wanted)).catch(() => undefined));
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url, isPrivate: tab.incognito, title: tab.title };
}
