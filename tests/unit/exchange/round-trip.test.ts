import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownJson } from '../../../core/exchange/export/own-json.ts';
import { w3cJsonLd } from '../../../core/exchange/export/w3c-json-ld.ts';
import { readOwnJson } from '../../../core/exchange/import/own-json.ts';
import type { ReadResult } from '../../../core/exchange/import/read-result.ts';
import { readW3cJsonLd } from '../../../core/exchange/import/w3c-json-ld.ts';
import { arbitraryClip, arbitraryCollection, arbitraryRevision } from '../../fixtures/arbitrary-clip.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

const clips10k = () => fc.sample(arbitraryClip, { numRuns: 10_000, seed: 20261124 });
const reading = { now: new Date('2026-11-24T05:00:00.000Z'), newId: () => '00000000-0000-4000-8000-000000000000' };
const clipsOf = (read: ReadResult) => (read.ok ? read.clips.map(({ clip }) => clip) : read);

describe('10,000 clips with every field in every state', { timeout: 120_000 }, () => {
  it('come back from our own JSON as they were', async () => {
    const clips = clips10k();
    const read = readOwnJson(await exported(ownJson, clips));
    expect(read).toMatchObject({ ok: true, refused: [] });
    expect(clipsOf(read)).toEqual(clips);
  });

  it('come back from W3C JSON-LD as they were', async () => {
    const clips = clips10k();
    const read = readW3cJsonLd(await exported(w3cJsonLd, clips), reading);
    expect(read).toMatchObject({ ok: true, refused: [] });
    expect(clipsOf(read)).toEqual(clips);
  });
});

describe('own JSON', () => {
  it('carries every change of every clip, and the collection with its order and notes', async () => {
    const withAll = fc.uniqueArray(arbitraryClip, { maxLength: 4, selector: ({ id }) => id }).chain((clips) =>
      fc.record({
        collection: arbitraryCollection(clips),
        items: fc.tuple(
          ...clips.map((clip) => fc.array(arbitraryRevision(clip), { maxLength: 3 }).map((revisions) => ({ clip, revisions, labels: {} }))),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(withAll, async ({ collection, items }) => {
        const read = readOwnJson(await exported(ownJson, items, { collection }));
        expect(read).toEqual({
          ok: true,
          clips: items.map(({ clip, revisions }, at) => ({ at, clip, revisions })),
          collections: [collection],
          refused: [],
        });
      }),
      { numRuns: 200 },
    );
  });

  it('has one clip a line, so that programs may read it by the line', async () => {
    const text = await exported(ownJson, [aClip({ note: 'a\u2028b\u0085c\nd' }), aClip()]);
    expect(text.split(/\r\n|[\n\r\u2028\u2029]/u)).toHaveLength(5);
  });

  it('is whole without any clip', async () => {
    expect(readOwnJson(await exported(ownJson, []))).toEqual({ ok: true, clips: [], collections: [], refused: [] });
  });

  it('refuses one clip and keeps the others, and says which field is wrong', async () => {
    const broken = { ...aClip(), quote: 7 } as unknown as ReturnType<typeof aClip>;
    const read = readOwnJson(await exported(ownJson, [broken, aClip()]));
    expect(read).toMatchObject({ ok: true, clips: [{ at: 1 }], refused: [{ at: 0, why: expect.stringMatching(/^quote: /u) as string }] });
  });

  it('takes nothing that is no JSON, of another program, or of a later version', () => {
    expect(readOwnJson('{"format":')).toMatchObject({ ok: false, failure: 'not-json' });
    expect(readOwnJson('[]')).toMatchObject({ ok: false, failure: 'other-format' });
    expect(readOwnJson('{"format":"sidelight-clips","version":2,"clips":[]}')).toMatchObject({ ok: false, failure: 'newer' });
  });

  it('leaves out a history that is not of the clip', async () => {
    const clip = aClip();
    const revision = {
      clip: '11111111-1111-4111-8111-111111111111',
      revision: 1,
      at: clip.created,
      change: 'create',
      changed: [],
      before: null,
    };
    const read = readOwnJson(await exported(ownJson, [{ clip, labels: {}, revisions: [revision] }]));
    expect(read).toMatchObject({ clips: [{ revisions: [] }] });
  });
});

describe('W3C JSON-LD', () => {
  it('carries the collection', async () => {
    const clip = aClip();
    const [collection] = fc.sample(arbitraryCollection([clip]), { numRuns: 1, seed: 1 });
    const read = readW3cJsonLd(await exported(w3cJsonLd, [clip], { collection: collection! }), reading);
    expect(read).toMatchObject({ collections: [collection] });
  });

  it('lets the model speak where another program changed a note, a tag or the words', async () => {
    const text = await exported(w3cJsonLd, [aClip()]);
    const changed = text.replace('"Check with the second source"', '"Checked"').replace('"value":"border"', '"value":"frontier"');
    expect(readW3cJsonLd(changed, reading)).toMatchObject({
      clips: [{ clip: { note: 'Checked', tags: ['frontier', '국경'], colour: 'quote' } }],
    });
  });

  it('reads an annotation of another program, under an id of our own and with the one it had', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno7',
      type: 'Annotation',
      created: '2015-10-13T13:00:00+09:00',
      bodyValue: 'A comment',
      target: {
        source: 'http://example.org/page1#top',
        selector: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ' },
      },
    };
    const read = readW3cJsonLd(JSON.stringify(foreign), reading);
    expect(read).toMatchObject({
      clips: [
        {
          clip: {
            id: '00000000-0000-4000-8000-000000000000',
            imported: { format: 'w3c-json-ld', id: 'http://example.org/anno7' },
            quote: 'anotation',
            note: 'A comment',
            created: '2015-10-13T04:00:00.000Z',
            citation: { url: 'http://example.org/page1#top' },
          },
        },
      ],
    });
  });
});
