/**
 * The shape of a glossary file, after SKOS (https://www.w3.org/TR/skos-reference/). It is the only description of it: the
 * TypeScript types, the build-time check and `assets/glossary/glossary.schema.json` (for editors) all come from here.
 */
import * as v from 'valibot';
import { CASE_RULES, CONFIDENCES, GATES, KINDS, LABEL_TYPES } from './vocabulary.ts';

export { CASE_RULES, GATES, KINDS, LABEL_TYPES };

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
/** A date at the precision known: `2016`, `2016-06` or `2016-06-29`. */
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is written 2016, 2016-06 or 2016-06-29, in quotes'),
);
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'a URL starts with http:// or https://'));
export const conceptId = v.pipe(
  v.string(),
  v.regex(/^(org|place|person|concept|event|doc|media|site|weapon)\/[a-z0-9]+(-[a-z0-9]+)*$/, 'an id looks like place/hoeryong'),
);
const bilingual = v.strictObject({ en: text, ko: v.optional(text) });

const label = v.strictObject({
  label: text,
  lang: v.optional(v.picklist(['en', 'ko', 'ko-Latn', 'zh', 'ja']), 'en'),
  type: v.optional(v.picklist(LABEL_TYPES), 'name'),
  /** For romanisations. */
  system: v.optional(v.picklist(['mccune-reischauer', 'revised', 'dprk'])),
  from: v.optional(partialDate),
  to: v.optional(partialDate),
  case: v.optional(v.picklist(CASE_RULES)),
  gate: v.optional(v.picklist(GATES)),
  note: v.optional(text),
});

const source = v.strictObject({
  publisher: text,
  title: text,
  /** When it was published, or last changed; left out when the source does not say. */
  date: v.optional(partialDate),
  url,
  /** When it was opened and read. */
  accessed: partialDate,
  /** Which fields of the entry it carries: `definition`, `details`, `history`, `prefLabel.ko` … */
  claims: v.pipe(v.array(text), v.minLength(1)),
});

const history = v.strictObject({
  from: v.optional(partialDate),
  to: v.optional(partialDate),
  event: bilingual,
});

const relations = v.strictObject({
  /** The concept it is a part of, or subordinate to (SKOS broader). */
  broader: v.optional(v.array(conceptId)),
  /** What is part of it (SKOS narrower). Never written in a file: it follows from their `broader` when the files are read. */
  narrower: v.optional(v.array(conceptId)),
  locatedIn: v.optional(conceptId),
  head: v.optional(v.strictObject({ person: v.optional(conceptId), name: v.optional(text), title: v.optional(text), asOf: partialDate })),
  memberOf: v.optional(v.array(conceptId)),
  related: v.optional(v.array(conceptId)),
  notToBeConfusedWith: v.optional(v.array(conceptId)),
  oppositeBank: v.optional(conceptId),
});

const place = v.strictObject({
  level: v.picklist([
    'country',
    'province',
    'special-city',
    'city',
    'county',
    'district',
    'dong',
    'ri',
    'island',
    'river',
    'mountain',
    'region',
    'sea',
  ]),
  latitude: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  longitude: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  /** The GeoNames id the coordinates come from. */
  geonames: v.optional(v.pipe(v.number(), v.integer())),
});

/** What tells this sense from another with the same surface: words near it, in any language, matched without case. */
const senses = v.strictObject({
  cuesFor: v.optional(v.array(text)),
  cuesAgainst: v.optional(v.array(text)),
  /** How often the preferred label, met on a page about the subject, means this. 0 to 1. */
  prior: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** For every surface of the concept that does not say otherwise. */
  gate: v.optional(v.picklist(GATES)),
});

export const conceptSchema = v.strictObject({
  id: conceptId,
  /** ISO 3166-1 alpha-2 code of the country it belongs to; `ZZ` for none. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code: KP, KR, CN …')), 'KP'),
  prefLabel: bilingual,
  /** Case rule and gate of the preferred English label where the default is wrong. */
  case: v.optional(v.picklist(CASE_RULES)),
  hanja: v.optional(text),
  /** How an English speaker may say it: `HWEH-ryung`. */
  pronunciation: v.optional(text),
  altLabel: v.optional(v.array(label), []),
  /** Misspellings seen in print: matched, never shown as names. */
  hiddenLabel: v.optional(v.array(label), []),
  definition: v.strictObject({ en: v.pipe(text, v.maxLength(160, 'a definition is one sentence of at most 160 characters')), ko: text }),
  details: v.optional(bilingual),
  scopeNote: v.optional(bilingual),
  validity: v.strictObject({
    asOf: partialDate,
    status: v.optional(v.picklist(['current', 'renamed', 'merged', 'abolished', 'closed', 'dead', 'past'])),
    history: v.optional(v.array(history), []),
  }),
  relations: v.optional(relations, {}),
  place: v.optional(place),
  senses: v.optional(senses, {}),
  sources: v.pipe(v.array(source), v.minLength(1, 'an entry needs at least one source that was opened')),
  confidence: v.picklist(CONFIDENCES),
});

/** One file under `assets/glossary/`: every concept of one kind. */
export const conceptFileSchema = v.strictObject({
  kind: v.picklist(KINDS),
  concepts: v.array(conceptSchema),
});
