import type { Clip, ClipDraft } from './clip.ts';

/** The words that hold all of the clips, selected anew. */
export type MergedPassage = Pick<ClipDraft, 'quote' | 'selectors' | 'concepts'>;

/**
 * One clip in place of several that overlap: its own words, or those that hold all; every note, tag and concept of the others; of
 * colour and corrections its own where it has them. What no longer fits the words (their hash, their fragment) goes.
 */
export function merged(kept: Clip, others: readonly Clip[], passage: MergedPassage | null): Clip {
  const all = [kept, ...others];
  const concepts = new Map(
    [...(passage?.concepts ?? []), ...all.flatMap((clip) => clip.concepts)].map((one) => [`${one.concept}\n${one.surface}`, one]),
  );
  const tags = new Map(
    all
      .flatMap((clip) => clip.tags)
      .toReversed()
      .map((tag) => [tag.toLowerCase(), tag]),
  );
  const colour = all.find((clip) => clip.colour)?.colour;
  const corrections = Object.assign({}, ...all.toReversed().map((clip) => clip.corrections ?? {})) as NonNullable<Clip['corrections']>;
  const result: Clip = {
    ...kept,
    ...(passage ? { quote: passage.quote, selectors: passage.selectors } : {}),
    concepts: [...concepts.values()],
    note: joinedNotes(all.map(({ note }) => note)),
    tags: [...tags.values()].toReversed(),
    ...(colour ? { colour } : {}),
    ...(Object.keys(corrections).length > 0 ? { corrections } : {}),
  };
  if (result.quote !== kept.quote) {
    delete result.sha256;
    delete result.fragment;
  }
  return result;
}

/** Every note once, in order. */
export function joinedNotes(notes: readonly string[]): string {
  return [...new Set(notes.map((note) => note.trim()).filter((note) => note !== ''))].join('\n\n');
}
