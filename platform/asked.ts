import { storage } from 'wxt/utils/storage';

/** Words that a reader wants explained, handed from a menu to the panel. In memory only, and gone once they were read. */
const asked = storage.defineItem<{ text: string } | null>('session:asked', { fallback: null });

/** Longer words than any name are cut. */
const LONGEST = 200;

export function askFor(text: string): Promise<void> {
  return asked.setValue({ text: text.trim().slice(0, LONGEST) });
}

/** Hears what is asked for, and what was while nobody listened. */
export function followAsked(listener: (text: string) => void, signal: AbortSignal): void {
  const take = (value: { text: string } | null) => {
    if (!value || signal.aborted) return;
    listener(value.text);
    void asked.setValue(null);
  };
  const stop = asked.watch(take);
  signal.addEventListener('abort', stop, { once: true });
  void asked.getValue().then(take);
}
