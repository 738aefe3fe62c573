import { browser } from 'wxt/browser';

/** Whether marks differ by kind, now and after every change. Key as platform/marks-by-kind.ts writes it, whose library a page need not load. */
export function followByKind(take: (byKind: boolean) => void, signal: AbortSignal): void {
  const read = ({ marksByKind }: Record<string, unknown>) => signal.aborted || take(marksByKind === true);
  const check = () => void browser.storage.local.get('marksByKind').then(read, () => read({}));
  browser.storage.local.onChanged.addListener(check);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(check));
  check();
}
