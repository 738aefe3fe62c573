import { browser, type Browser } from 'wxt/browser';

/** What pages of ours that stay open beside a page are told of it. */
export interface PageNews {
  tab: number;
  /** The term whose card was opened there; left out: the page was read anew. */
  concept?: string | undefined;
}

const NAME = 'page-news';
/** A stopped worker takes its connections with it; the next one is asked after this. */
const AGAIN_MS = 500;

/** Sends news to every page of ours that listens; costs nothing where none does. Call it before the first `await`. */
export function newsSender(): (news: PageNews) => void {
  const ports = new Set<Browser.runtime.Port>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NAME || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  });
  return (news) => {
    for (const port of ports) {
      try {
        port.postMessage(news);
      } catch {
        // Closed at this moment.
        ports.delete(port);
      }
    }
  };
}

export function followNews(listener: (news: PageNews) => void, signal: AbortSignal): void {
  const connect = () => {
    if (signal.aborted) return;
    const port = browser.runtime.connect({ name: NAME });
    const end = () => port.disconnect();
    signal.addEventListener('abort', end, { once: true });
    port.onMessage.addListener((news) => listener(news as PageNews));
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', end);
      setTimeout(connect, AGAIN_MS);
    });
  };
  connect();
}
