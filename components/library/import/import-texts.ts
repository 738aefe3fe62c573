import { i18n } from '#i18n';
import type { CsvField } from '../../../core/exchange/import/csv-columns.ts';
import type { ImportFormatId } from '../../../core/exchange/import/formats.ts';
import type { ImportFailure, ImportRow, RowFilter } from '../../../core/exchange/import/report.ts';

/** A browser refuses an extension whose message names hold a hyphen. */
const FORMATS = {
  'own-json': 'importing.format.ownJson',
  'w3c-json-ld': 'importing.format.w3c',
  'hypothesis-json': 'importing.format.hypothesis',
  'obsidian-json': 'importing.format.obsidian',
  'karakeep-json': 'importing.format.karakeep',
  'omnivore-json': 'importing.format.omnivore',
  'csl-json': 'importing.format.csl',
  ris: 'importing.format.ris',
  csv: 'importing.format.csv',
} as const satisfies Record<ImportFormatId, string>;

export function formatName(format: ImportFormatId): string {
  return i18n.t(FORMATS[format]);
}

const FAILURES = {
  'not-json': 'importing.failure.notJson',
  'other-format': 'importing.failure.otherFormat',
  newer: 'importing.failure.newer',
  'no-zip': 'importing.failure.damagedZip',
  damaged: 'importing.failure.damagedZip',
  encrypted: 'importing.failure.encryptedZip',
  'too-many': 'importing.failure.tooMany',
  'too-large': 'importing.failure.tooLarge',
  nested: 'importing.failure.nested',
  empty: 'importing.failure.empty',
  unreadable: 'importing.failure.unreadable',
  'storage-full': 'failure.storageFull',
  'storage-blocked': 'failure.storageBlocked',
  'not-found': 'importing.failure.broken',
  broken: 'importing.failure.broken',
} as const satisfies Record<ImportFailure, string>;

export function importFailureText(failure: ImportFailure): string {
  return i18n.t(FAILURES[failure]);
}

export const FILTERS = ['all', 'add', 'change', 'skip', 'refused'] as const satisfies readonly RowFilter[];

const FILTER_NAMES = {
  all: 'importing.kind.all',
  add: 'importing.kind.add',
  change: 'importing.kind.change',
  skip: 'importing.kind.skip',
  refused: 'importing.kind.refused',
} as const;

export function filterName(filter: RowFilter): string {
  return i18n.t(FILTER_NAMES[filter]);
}

const WHY = { same: 'importing.why.same', 'newer-here': 'importing.why.newerHere', twice: 'importing.why.twice' } as const;

/** What our readers say of a line, and what stands for it. What is not here is told as the reader said it. */
const REFUSALS = [
  [/^it has no (?:address|"ur[il]")|^citation\.url/u, 'importing.why.noAddress'],
  [/without a page/u, 'importing.why.noPage'],
  [/^quote: .*(?:length|Expected <=)/u, 'importing.why.tooLong'],
  [/^quote/u, 'importing.why.noWords'],
  [/^id:/u, 'importing.why.badId'],
  [/^(?:created|modified|deleted):/u, 'importing.why.badTime'],
] as const;

/** Why nothing becomes of a line; empty where something does. */
export function reasonText({ why, detail }: ImportRow): string {
  if (why === undefined) return '';
  if (why !== 'refused') return i18n.t(WHY[why]);
  const known = REFUSALS.find(([pattern]) => pattern.test(detail));
  return known ? i18n.t(known[1]) : i18n.t('importing.why.refused', [detail]);
}

const FIELDS = {
  quote: 'importing.field.quote',
  note: 'importing.field.note',
  url: 'importing.field.url',
  title: 'importing.field.title',
  authors: 'importing.field.authors',
  site: 'importing.field.site',
  tags: 'importing.field.tags',
  published: 'importing.field.published',
  section: 'importing.field.section',
  language: 'importing.field.language',
  created: 'importing.field.created',
  colour: 'importing.field.colour',
  id: 'importing.field.id',
} as const satisfies Record<CsvField, string>;

export function fieldName(field: CsvField): string {
  return i18n.t(FIELDS[field]);
}
