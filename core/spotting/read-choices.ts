import * as v from 'valibot';
import { conceptId } from '../glossary/schema.ts';
import { type ReaderChoices, NO_CHOICES } from './reader-choices.ts';

/** Words longer than this are no name. */
export const MOST_WORDS = 500;

const pair = v.tuple([v.pipe(v.string(), v.nonEmpty(), v.maxLength(MOST_WORDS)), conceptId]);
const site = v.object({ not: listOf(pair), always: listOf(pair) });
const schema = v.object({
  muted: listOf(conceptId),
  sites: v.fallback(v.record(v.string(), v.fallback(site, { not: [], always: [] })), {}),
});

/** What was stored, as far as it is sound: one damaged entry does not cost a reader the others. */
export function readChoices(stored: unknown): ReaderChoices {
  const checked = v.safeParse(schema, stored);
  return checked.success ? checked.output : NO_CHOICES;
}

function listOf<const T extends v.GenericSchema>(entry: T) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((entries) => entries.filter((one): one is v.InferOutput<T> => v.is(entry, one))),
  );
}
