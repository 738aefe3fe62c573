/** The report for people. */
import { compileLexicon } from '../../core/glossary/compile.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { CONFIDENCES } from '../../core/glossary/vocabulary.ts';
import type { Missing } from './missing-mentions.ts';
import type { GlossaryReport } from './report.ts';

/** What an entry may have beyond what the schema asks of each. */
const FIELDS: readonly [name: string, has: (concept: Concept) => boolean][] = [
  ['Korean name', ({ prefLabel }) => prefLabel.ko !== undefined],
  ['hanja', ({ hanja }) => hanja !== undefined],
  ['pronunciation', ({ pronunciation }) => pronunciation !== undefined],
  ['other names', ({ altLabel }) => altLabel.length > 0],
  ['details', ({ details }) => details !== undefined],
  ['details in Korean', ({ details }) => details?.ko !== undefined],
  ['history', ({ validity }) => validity.history.length > 0],
  ['relations', ({ relations }) => Object.keys(relations).length > 0],
  ['coordinates', ({ place }) => place?.latitude !== undefined],
  ['cues', ({ senses }) => [...(senses.cuesFor ?? []), ...(senses.cuesAgainst ?? [])].length > 0],
  ['two sources', ({ sources }) => sources.length > 1],
];

const OLDEST = 20;

export function reportLines(report: GlossaryReport, concepts: readonly Concept[], missing?: readonly Missing[]): string[] {
  return [
    ...byKind(report),
    '',
    `the compiled lexicon takes ${compileLexicon(concepts).byteLength.toLocaleString('en')} bytes`,
    '',
    ...byField(report, concepts),
    '',
    ...byConfidence(report, concepts),
    '',
    ...oldest(concepts),
    ...(missing ? ['', ...missingLines(missing)] : []),
  ];
}

const kindsOf = ({ byKind }: GlossaryReport): string[] => Object.keys(byKind);
const columns = (first: string, cells: readonly string[], width = 10): string =>
  first.padEnd(18) + cells.map((cell) => cell.padStart(width)).join('');

function byKind(report: GlossaryReport): string[] {
  const row = (name: string, { concepts, surfaces, withSource, withKorean }: GlossaryReport['byKind'][string]): string =>
    columns(name, [concepts, surfaces, withSource, withKorean].map(String), 13);
  return [
    columns('', ['concepts', 'surfaces', 'with source', 'with Korean'], 13),
    ...Object.entries(report.byKind).map(([kind, counts]) => row(kind, counts)),
    row('all', report),
  ];
}

function byField(report: GlossaryReport, concepts: readonly Concept[]): string[] {
  const share = (has: (concept: Concept) => boolean, of: readonly Concept[]): string =>
    `${Math.round((100 * of.filter(has).length) / of.length)} %`;
  return [
    columns('entries with', [...kindsOf(report), 'all']),
    ...FIELDS.map(([name, has]) =>
      columns(name, [
        ...kindsOf(report).map((kind) =>
          share(
            has,
            concepts.filter((concept) => concept.kind === kind),
          ),
        ),
        share(has, concepts),
      ]),
    ),
  ];
}

function byConfidence(report: GlossaryReport, concepts: readonly Concept[]): string[] {
  return CONFIDENCES.map((confidence) => {
    const sure = concepts.filter((concept) => concept.confidence === confidence);
    return columns(confidence, [
      ...kindsOf(report).map((kind) => String(sure.filter((concept) => concept.kind === kind).length)),
      String(sure.length),
    ]);
  });
}

/** What happened and was over is not out of date. */
function oldest(concepts: readonly Concept[]): string[] {
  const changing = concepts.filter(
    ({ kind, validity: { status } }) => kind !== 'event' && kind !== 'document' && (status ?? 'current') === 'current',
  );
  const byAge = changing.sort((a, b) => (a.validity.asOf < b.validity.asOf ? -1 : 1)).slice(0, OLDEST);
  return [
    `oldest of ${changing.length} entries that may have changed:`,
    ...byAge.map(({ id, validity }) => `  ${validity.asOf.padEnd(11)}${id}`),
  ];
}

function missingLines(missing: readonly Missing[]): string[] {
  const sum = (tier: number) => missing.reduce((sum, one) => sum + one.mentions.filter((mention) => mention.tier === tier).length, 0);
  return [
    `labelled mentions with no entry: ${sum(1)} that must be explained, ${sum(2)} others`,
    ...missing.map(({ entity, mentions }) => {
      const texts = [...new Set(mentions.map(({ text }) => text))].slice(0, 3).join(', ');
      return `  ${String(mentions.length).padStart(4)}  ${entity} (${texts})`;
    }),
  ];
}
