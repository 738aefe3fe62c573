/** The browser's `i18n`, answering from locales/en.yml. */
import { parse } from 'yaml';
import texts from '../../locales/en.yml?raw';

const messages = new Map<string, string>();

function collect(node: unknown, path: string[]): void {
  if (typeof node === 'string') messages.set(path.join('_'), node);
  else if (typeof node === 'object' && node !== null) {
    const entries = Object.entries(node);
    // Plural forms travel as one message, "one | many".
    if (entries.every(([key]) => /^\d+$|^n$/.test(key))) messages.set(path.join('_'), entries.map(([, value]) => value).join(' | '));
    else for (const [key, value] of entries) collect(value, [...path, key]);
  }
}
collect(parse(texts), []);

export const english = {
  getUILanguage: () => 'en',
  getMessage(name: string, substitutions: string | string[] = []): string {
    const values = [substitutions].flat();
    return (messages.get(name) ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
  },
};
