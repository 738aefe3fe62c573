import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spot } from '../../../core/spotting/spot.ts';
import { replies } from '../../../entrypoints/background/replies.ts';
import type { AnnotateRequest } from '../../../messaging/protocol.ts';
import { CONCEPTS, LEXICON } from '../../unit/spotting/small-glossary.ts';
import { eventually, setUp } from './knowing-three-words.ts';
import { page, wait } from './page.ts';

/** Each decides about others: what is defined later, names the country, or is spelled wrong near the right spelling. */
const PARAGRAPHS = [
  'The MSS came to Hoeryong at night.',
  'Nothing of note.',
  'The Ministry of State Security (MSS) said so in North Korea.',
  'Hoeyong is spelled otherwise here.',
  'KCNA told of Pyongyang and of Unsan County.',
  'At the plenary meeting the SPA was named.',
  'The Central Committee of the WPK met.',
  'Musan County Mine stands in Musan County, 평양 노동당.',
];

const toReply = replies({ concepts: async (ids: readonly string[]) => CONCEPTS.filter(({ id }) => ids.includes(id)) } as never);
const background = {
  annotate: async ({ blocks, page: context }: AnnotateRequest) => ({ ...(await toReply(spot(blocks, LEXICON, context))), hasClips: false }),
};

it('annotates a page to the same end, in whatever order and in batches of whatever size its blocks come', async () => {
  const all = page(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''));
  const whole = setUp(background);
  await whole.session.ready;
  const expected = whole.texts();
  expect(expected).toContain('MSS');
  expect(expected.length).toBeGreaterThan(8);
  whole.end();
  all.remove();
  const anyOrder = fc.shuffledSubarray([...PARAGRAPHS.keys()], { minLength: PARAGRAPHS.length });
  await fc.assert(
    fc.asyncProperty(anyOrder, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 150 }), async (order, size, pause) => {
      const root = page('<p></p>'.repeat(PARAGRAPHS.length));
      const places = root.querySelectorAll('p');
      const one = setUp(background);
      await one.session.ready;
      for (let at = 0; at < order.length; at += size) {
        for (const number of order.slice(at, at + size)) places[number]!.append(PARAGRAPHS[number]!);
        await wait(pause);
      }
      await eventually(one.texts, expected);
      one.end();
      root.remove();
    }),
    { numRuns: 10 },
  );
}, 60_000);
