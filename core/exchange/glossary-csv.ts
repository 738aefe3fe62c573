import type { Concept } from '../glossary/concept.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';

type Cell = string | number | undefined;

/** Between the values of a cell that has several. */
const SEPARATOR = ' | ';

/** Each column with what a concept has in it. */
const COLUMNS: readonly [name: string, cell: (concept: Concept) => Cell][] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['country', ({ country }) => country],
  ['name_en', ({ prefLabel }) => prefLabel.en],
  ['name_ko', ({ prefLabel }) => prefLabel.ko],
  ['hanja', ({ hanja }) => hanja],
  ['pronunciation', ({ pronunciation }) => pronunciation],
  ['other_names', ({ altLabel }) => several(altLabel.map(({ label }) => label))],
  ['misspellings', ({ hiddenLabel }) => several(hiddenLabel.map(({ label }) => label))],
  ['definition_en', ({ definition }) => definition.en],
  ['definition_ko', ({ definition }) => definition.ko],
  ['details_en', ({ details }) => details?.en],
  ['details_ko', ({ details }) => details?.ko],
  ['scope_note_en', ({ scopeNote }) => scopeNote?.en],
  ['scope_note_ko', ({ scopeNote }) => scopeNote?.ko],
  ['as_of', ({ validity }) => validity.asOf],
  ['status', ({ validity }) => validity.status],
  ['history_en', ({ validity }) => several(validity.history.map(({ from, to, event }) => `${span(from, to)}: ${event.en}`))],
  ['level', ({ place }) => place?.level],
  ['latitude', ({ place }) => place?.latitude],
  ['longitude', ({ place }) => place?.longitude],
  ['broader', ({ relations }) => several(relations.broader)],
  ['located_in', ({ relations }) => relations.locatedIn],
  ['head', ({ relations: { head } }) => head && several([head.person ?? head.name, head.title, head.asOf])],
  ['member_of', ({ relations }) => several(relations.memberOf)],
  ['related', ({ relations }) => several(relations.related)],
  ['not_to_be_confused_with', ({ relations }) => several(relations.notToBeConfusedWith)],
  ['opposite_bank', ({ relations }) => relations.oppositeBank],
  ['confidence', ({ confidence }) => confidence],
  [
    'sources',
    ({ sources }) => several(sources.map(({ publisher, title, date, url }) => `${publisher}: ${title}${date ? `, ${date}` : ''}, ${url}`)),
  ],
];

/** The glossary for a spreadsheet: UTF-8 with its mark, a row a concept, several values of a cell with ` | ` between them. */
export function glossaryCsv(concepts: readonly Concept[]): string {
  const rows = concepts.map((concept) => csvRow(COLUMNS.map(([, cell]) => cell(concept))));
  return BYTE_ORDER_MARK + csvRow(COLUMNS.map(([name]) => name)) + rows.join('');
}

function several(values: readonly (string | undefined)[] = []): string | undefined {
  return values.filter((value) => value !== undefined).join(SEPARATOR) || undefined;
}

/** `1991-07`, `2016 to 2020`, `until 2012`. */
function span(from: string | undefined, to: string | undefined): string {
  if (from && to) return `${from} to ${to}`;
  return from ?? (to ? `until ${to}` : '?');
}
