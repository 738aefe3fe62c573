import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { clipSchema } from '../../../core/exchange/import/clip-schema.ts';
import { readImport } from '../../../core/exchange/import/formats.ts';
import { clipCsv, evidenceCsv, readwiseCsv } from '../../../core/exchange/export/clip-csv.ts';
import { cslJson } from '../../../core/exchange/export/csl-json.ts';
import { hypothesisJson } from '../../../core/exchange/export/hypothesis-json.ts';
import { ownJson } from '../../../core/exchange/export/own-json.ts';
import { ris } from '../../../core/exchange/export/ris.ts';
import { w3cJsonLd } from '../../../core/exchange/export/w3c-json-ld.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

const MUTATIONS = 1_000;
const reading = { now: new Date('2026-11-24T10:00:00.000Z'), newId: () => '6f1c2f0e-0000-4000-8000-000000000001' };
const clips = [
  aClip(),
  aClip({ id: '0f8c5a3e-9d1b-4c7e-8a2f-1b3c5d7e9f02', note: '메모, "quoted"\n=1+1', tags: ['a b', '국경'], colour: 'doubt' }),
];

const SAMPLES: Record<string, () => string | Promise<string>> = {
  'own JSON': () => exported(ownJson, clips),
  'W3C JSON-LD': () => exported(w3cJsonLd, clips),
  'Hypothesis JSON': () => exported(hypothesisJson, clips),
  'CSL-JSON': () => exported(cslJson, clips),
  RIS: () => exported(ris, clips),
  CSV: () => exported(clipCsv, clips),
  'Readwise CSV': () => exported(readwiseCsv, clips),
  'evidence CSV': () => exported(evidenceCsv, clips),
  'Obsidian JSON': () =>
    JSON.stringify([
      { url: 'https://a.example/', title: 'A', highlights: [{ text: '<p>One</p>', timestamp: '2025-01-02T03:04:05Z', notes: ['n'] }] },
    ]),
  'Karakeep JSON': () =>
    JSON.stringify({
      bookmarks: [{ createdAt: 1.7e9, title: 'B', tags: ['t'], content: { type: 'link', url: 'https://b.example/' }, note: 'n' }],
    }),
  'Omnivore JSON': () =>
    JSON.stringify([
      {
        id: 'o',
        slug: 's',
        url: 'https://o.example/',
        title: 'O',
        labels: ['l'],
        savedAt: '2024-02-04T00:00:00Z',
        highlights: [{ quote: 'q' }],
      },
    ]),
};

const POISON = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '\u0000',
  '\uD800',
  '"',
  '{',
  ']',
  '\r\n',
  ',',
  '<script>alert(1)</script>',
  '1e999',
  'null',
  '\u202E',
];

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, the constants of Numerical Recipes. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutated(text: string, seed: number): string {
  const pick = random(seed);
  let result = text;
  for (let times = 1 + pick(4); times > 0; times--) {
    const [from, length] = [pick(result.length), pick(40)];
    const piece = result.slice(from, from + length);
    const kind = pick(6);
    if (kind === 0) result = result.slice(0, from) + result.slice(from + length);
    else if (kind === 1) result = result.slice(0, from) + piece + piece + result.slice(from + length);
    else if (kind === 2) result = result.slice(0, from) + POISON[pick(POISON.length)]! + result.slice(from);
    else if (kind === 3) result = result.slice(0, from);
    else if (kind === 4) result = result.slice(0, from) + String.fromCharCode(pick(0x1_00_00)) + result.slice(from + 1);
    else result = result.replace(/:\s*"[^"]*"/u, `:${['1', 'null', '[]', '{}', 'true', `"${'x'.repeat(300)}"`][pick(6)]!}`);
  }
  return result;
}

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

describe.each(Object.entries(SAMPLES))('%s', (_, sample) => {
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
