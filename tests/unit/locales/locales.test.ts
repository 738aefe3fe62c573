import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const texts = (language: string) => flatten(parse(readFileSync(`locales/${language}.yml`, 'utf8')) as object);

function flatten(node: object, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]): [string, string][] =>
      typeof value === 'object' && value !== null
        ? [...flatten(value as object, [...path, key])]
        : [[[...path, key].join('.'), String(value)]],
    ),
  );
}
const placeholders = (text = '') => [...text.matchAll(/\$\d/g)].map(String).sort();

describe('texts', () => {
  it('have names that browsers accept: one odd name and the extension is not loaded', () => {
    for (const key of texts('en').keys()) expect(key.replaceAll('.', '_')).toMatch(/^[A-Za-z0-9_]+$/);
  });

  it('are all there in Korean, and no more, with the same placeholders', () => {
    const [english, korean] = [texts('en'), texts('ko')];
    const one = (key: string) => !key.endsWith('.1'); // Korean has no singular
    expect([...korean.keys()].filter(one).sort()).toEqual([...english.keys()].filter(one).sort());
    for (const [key, text] of english) if (one(key)) expect([key, placeholders(korean.get(key))]).toEqual([key, placeholders(text)]);
  });

  it('are none of them empty', () => {
    for (const language of ['en', 'ko']) for (const [key, text] of texts(language)) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});
