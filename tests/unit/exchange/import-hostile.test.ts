import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { clipSchema } from '../../../core/exchange/import/clip-schema.ts';
import { readImport } from '../../../core/exchange/import/formats.ts';
import { IMPORT_SAMPLES, mutated } from '../../fixtures/import-samples.ts';

const MUTATIONS = 1_000;
const reading = { now: new Date('2026-11-24T10:00:00.000Z'), newId: () => '6f1c2f0e-0000-4000-8000-000000000001' };
/** Never an exception; what is taken is whole, and what is not says why. */
function take(text: string): number {
  const answer = readImport(text, reading);
  const result = 'format' in answer ? answer.result : answer;
  if (!result.ok) {
    expect(['not-json', 'other-format', 'newer']).toContain(result.failure);
    return 0;
  }
  for (const { clip } of result.clips) if (!v.is(clipSchema, clip)) throw new Error(`a clip that is none: ${JSON.stringify(clip)}`);
  for (const { why } of result.refused) expect(why).not.toBe('');
  return result.clips.length;
}

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe.each(Object.entries(IMPORT_SAMPLES))('%s', (_, sample) => {
  it('is taken as it is', async () => expect(take(await sample())).toBeGreaterThan(0));

  it(`is refused or taken with a report after each of ${MUTATIONS} mutations`, async () => {
    const text = await sample();
    for (let seed = 1; seed <= MUTATIONS; seed++) take(mutated(text, seed));
  });
});

describe('the classics', () => {
  it('deep nesting', () => {
    expect(take('['.repeat(200_000))).toBe(0);
    expect(take(`{"clips":${'['.repeat(5_000)}${']'.repeat(5_000)},"format":"sidelight"}`)).toBe(0);
  });

  it('one line of 40 MB', () => {
    const line = 'x'.repeat(40_000_000);
    expect(take(line)).toBe(0);
    expect(take(`quote,url\n"${line}",https://a.example/\n`)).toBe(0);
    expect(take(`TY  - NEWS\nUR  - https://a.example/\nTI  - T\nN1  - “${line}”\nER  - \n`)).toBe(0);
    expect(take(JSON.stringify([{ uri: 'https://a.example/', text: line }]))).toBe(0);
  });

  it('other encodings and halves of files', () => {
    const bytes = new TextEncoder().encode('[{"uri":"https://a.example/","text":"회령","document":{"title":["T"]}}]');
    for (let end = 0; end < bytes.length; end++) take(new TextDecoder().decode(bytes.subarray(0, end)));
    for (const encoding of ['utf-16le', 'utf-16be', 'euc-kr', 'windows-1252']) take(new TextDecoder(encoding).decode(bytes));
  });

  it('HTML and script in every field stay text', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const answer = readImport(
      JSON.stringify([{ uri: 'https://a.example/', text: evil, tags: [evil], document: { title: [evil] } }]),
      reading,
    );
    const clip = 'format' in answer && answer.result.ok ? answer.result.clips[0]?.clip : undefined;
    expect(clip).toMatchObject({ note: evil, tags: [evil], citation: { title: evil } });
  });

  it('addresses that would run are kept as text, for nothing of ours opens them', () => {
    expect(take(JSON.stringify([{ uri: 'javascript:alert(1)', text: 'n', document: { title: ['T'] } }]))).toBe(1);
  });

  it('a million rows of nothing', () => expect(take(`quote,url\n${',\n'.repeat(1_000_000)}`)).toBe(0));
});
