import { useEffect, useRef } from 'preact/hooks';
import { followNews, type PageNews } from '../platform/page-news.ts';

/** Hears what happens on a tab's page, as long as the component is there. */
export function usePageNews(tab: number | undefined, listener: (news: PageNews) => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const life = new AbortController();
    followNews((news) => news.tab === tab && latest.current(news), life.signal);
    return () => life.abort();
  }, [tab]);
}
