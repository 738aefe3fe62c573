import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys of our commands as they are now, by command name: a person may have changed or removed them. Empty where there are none. */
export function useShortcuts(): ReadonlyMap<string, string> {
  const [shortcuts, setShortcuts] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    // Firefox for Android has no commands.
    void browser.commands?.getAll().then((commands) => {
      setShortcuts(new Map(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut] as const] : []))));
    });
  }, []);
  return shortcuts;
}
