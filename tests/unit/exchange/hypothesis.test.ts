import { describe, expect, it } from 'vitest';
import { hypothesisJson } from '../../../core/exchange/export/hypothesis-json.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

describe('Hypothesis JSON', () => {
  it('has rows as its search API gives them, with its own kind of range', async () => {
    const { rows, total } = JSON.parse(await exported(hypothesisJson, [aClip()], { total: 1 })) as { rows: object[]; total: number };
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      {
        id: aClip().id,
        uri: aClip().citation.url,
        text: 'Check with the second source',
        tags: ['border', '국경'],
        created: '2026-11-20T05:06:07.000Z',
        document: { title: ['Security agents gather written oaths'] },
        target: [
          {
            source: aClip().citation.url,
            selector: [
              { type: 'RangeSelector', startContainer: '/main[1]/p[2]', startOffset: 4, endContainer: '/main[1]/p[2]', endOffset: 54 },
              { type: 'TextPositionSelector', start: 120, end: 170 },
              { type: 'TextQuoteSelector', exact: aClip().quote, prefix: 'before. ', suffix: ' After' },
            ],
          },
        ],
      },
    ]);
  });

  it('is a file that its client imports, where that is wanted, and names nobody', async () => {
    const text = await exported(hypothesisJson, [aClip({ selectors: [] })], { envelope: 'client' });
    expect(JSON.parse(text)).toMatchObject({
      export_date: '2026-11-24T05:00:00.000Z',
      annotations: [
        { user: 'acct:reader@sidelight.invalid', target: [{ selector: [{ type: 'TextQuoteSelector', exact: aClip().quote }] }] },
      ],
    });
  });
});
