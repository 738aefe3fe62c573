import { isComposing } from '../composing.ts';

/** What a key press does, by the name of the key: `j`, `?`, `Shift+X`, `Enter`. */
export type KeyMap = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/**
 * The name of a key as shortcuts are told: the Latin letter of the key where a keyboard writes another script, so that `j` is `j`
 * on a Korean one. Null where the press belongs to something else: a text field, an input method, the browser.
 */
export function keyName(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (isComposing(event) && event.key !== 'Process') return null;
  const letter = /^[a-z]$/i.test(event.key) ? event.key : /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter === undefined) return event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;
  return event.shiftKey ? `Shift+${letter.toUpperCase()}` : letter.toLowerCase();
}

/** Runs what the key stands for. @returns whether it stood for something */
export function runKey(event: KeyboardEvent, keys: KeyMap): boolean {
  const name = keyName(event);
  const action = name === null ? undefined : keys[name];
  if (action === undefined) return false;
  event.preventDefault();
  action(event);
  return true;
}

/** Keys that a focused control needs for itself. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])'))
  );
}
