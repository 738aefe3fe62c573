import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { w3cJsonLd } from '../../../core/exchange/export/w3c-json-ld.ts';
import { toUri } from '../../../core/exchange/web-annotation.ts';
import { arbitraryClip } from '../../fixtures/arbitrary-clip.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

const SUITE = join(import.meta.dirname, '../../../../shared/suites/w3c-web-annotation');

/** Draft-04 for a validator of draft-07: `id` is `$id`; the suite uses nothing else that changed. */
function modern(schema: unknown, top: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((one) => modern(one, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== '$schema' || typeof value !== 'string');
  return Object.fromEntries(entries.map(([key, value]) => [top && key === 'id' ? '$id' : key, modern(value, false)]));
}

const read = (file: string) => modern(JSON.parse(readFileSync(file, 'utf8')), true) as AnySchemaObject;

function musts() {
  const ajv = new Ajv({ strict: false, validateFormats: true, allErrors: true, logger: false });
  addFormats.default(ajv);
  // Of collections the MUSTs of an annotation say nothing, and `exclusiveMinimum` there is of draft-04.
  for (const file of globSync(`${SUITE}/definitions/!(collections).json`)) ajv.addSchema({ ...read(file), $id: basename(file) });
  const { assertions } = JSON.parse(readFileSync(`${SUITE}/annotations/annotationMusts.test`, 'utf8')) as { assertions: string[] };
  return assertions.map((path) => ({ path, validate: ajv.compile({ ...read(join(SUITE, path)), $id: basename(path) }) }));
}

describe.skipIf(!existsSync(SUITE))('the MUST schemas of the W3C (skipped where ../shared/suites is not)', { timeout: 120_000 }, () => {
  it('all pass for each of 1,000 clips with every field in every state', async () => {
    const schemas = musts();
    expect(schemas).toHaveLength(54);
    const clips = [aClip(), aClip({ note: '', tags: [], concepts: [] }), ...fc.sample(arbitraryClip, { numRuns: 1_000, seed: 7 })];
    const { first } = JSON.parse(await exported(w3cJsonLd, clips)) as { first: { items: unknown[] } };
    expect(first.items).toHaveLength(clips.length);
    const failed = schemas.flatMap(({ path, validate }) => {
      const item = first.items.find((one) => !validate(one));
      return item === undefined ? [] : [{ path, item, errors: validate.errors }];
    });
    expect(failed).toEqual([]);
  });

  it('fail for what is no annotation', () => {
    const failing = (value: unknown) =>
      musts()
        .filter(({ validate }) => !validate(value))
        .map(({ path }) => basename(path));
    expect(failing({})).toContain('3.1-annotationContextValidated.json');
    const target = { source: 'https://a.kr/ b', selector: { type: 'TextQuoteSelector' } };
    const broken = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'no uri', type: 'Annotation', created: 'today', target };
    expect(failing(broken)).toEqual(
      expect.arrayContaining([
        '3.1-annotationIdValidated.json',
        '3.3.1-annotationCreatedValidated.json',
        '4.2.4-textQuoteSelectorValid.json',
      ]),
    );
  });
});

describe('toUri', () => {
  it('leaves an address that is one as it is, and makes one of any other', () => {
    const valid = /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/u;
    expect(toUri('https://www.dailynk.com/english/oaths/?a=1&b=%20#x')).toBe('https://www.dailynk.com/english/oaths/?a=1&b=%20#x');
    expect(toUri('https://[::1]/a[b]')).toBe('https://[::1]/a%5Bb%5D');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `https://a.kr/${text}`),
        ),
        (text) => {
          const uri = toUri(text);
          expect(uri).toMatch(valid);
          expect(toUri(uri)).toBe(uri);
        },
      ),
    );
  });
});
