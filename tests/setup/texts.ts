import { parse } from 'yaml';

/** The browser's `i18n`, answering from a file of locales/. */
export function i18nFrom(yaml: string, language: string) {
  const messages = new Map<string, string>([
    ['@@ui_locale', language],
    ['@@bidi_dir', 'ltr'],
  ]);
  const collect = (node: unknown, path: string[]): void => {
    if (typeof node === 'string') messages.set(path.join('_'), node);
    else if (typeof node === 'object' && node !== null) {
      const entries = Object.entries(node);
      // Plural forms travel as one message, "one | many".
      if (entries.every(([key]) => /^\d+$|^n$/.test(key))) messages.set(path.join('_'), entries.map(([, value]) => value).join(' | '));
      else for (const [key, value] of entries) collect(value, [...path, key]);
    }
  };
  collect(parse(yaml), []);
  return {
    getUILanguage: () => language,
    getMessage(name: string, substitutions: string | string[] = []): string {
      const values = [substitutions].flat();
      return (messages.get(name) ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
    },
  };
}
