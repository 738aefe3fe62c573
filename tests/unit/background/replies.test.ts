import { describe, expect, it, vi } from 'vitest';
import { replies } from '../../../entrypoints/background/replies.ts';
import type { Mention } from '../../../core/spotting/mention.ts';
import { decodeMentions, type MentionTables } from '../../../messaging/mentions-codec.ts';
import type { GlossarySource } from '../../../storage/glossary-source.ts';
import { concept } from '../spotting/small-glossary.ts';

const known = [
  concept({ id: 'place/hoeryong', prefLabel: { en: 'Hoeryong' } }),
  concept({ id: 'place/musan', prefLabel: { en: 'Musan' } }),
];

function source() {
  const concepts = vi.fn(async (ids: readonly string[]) => known.filter(({ id }) => ids.includes(id)));
  return { concepts, reply: replies({ concepts } as unknown as GlossarySource) };
}

const mention = (start: number, ...ids: string[]): Mention => ({
  block: 0,
  start,
  end: start + 5,
  senses: ids.map((id) => ({ concept: id, confidence: 0.9 })) as never,
  origin: 'altLabel',
  reason: 'because',
});

async function told(reply: ReturnType<typeof replies>, mentions: readonly Mention[]) {
  const { mentions: numbers, tables } = await reply(mentions);
  const [concepts, reasons] = JSON.parse(tables) as MentionTables;
  return decodeMentions(numbers).map((row) => ({
    start: row.start,
    concept: concepts[row.concept]?.id,
    other: concepts[row.other]?.id,
    reason: reasons[row.reason],
  }));
}

describe('a reply', () => {
  it('says of each mention what it names, what else it may name, and why', async () => {
    expect(await told(source().reply, [mention(0, 'place/hoeryong', 'place/musan'), mention(9, 'place/musan')])).toEqual([
      { start: 0, concept: 'place/hoeryong', other: 'place/musan', reason: 'because' },
      { start: 9, concept: 'place/musan', other: undefined, reason: 'because' },
    ]);
  });

  it('reads a concept once for all pages', async () => {
    const { concepts, reply } = source();
    await reply([mention(0, 'place/hoeryong')]);
    await reply([mention(0, 'place/hoeryong'), mention(9, 'place/musan')]);
    expect(concepts.mock.calls).toEqual([[['place/hoeryong']], [['place/musan']]]);
  });

  it('leaves out what names a concept that is gone, and one that may name it too', async () => {
    expect(await told(source().reply, [mention(0, 'place/gone'), mention(9, 'place/musan', 'place/gone')])).toEqual([
      { start: 9, concept: 'place/musan', other: undefined, reason: 'because' },
    ]);
  });

  it('is well formed for a page without terms', async () => {
    expect(await told(source().reply, [])).toEqual([]);
  });
});
