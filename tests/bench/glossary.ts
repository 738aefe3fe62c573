import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { glossaryReport, reportLines } from '../../scripts/glossary/report.ts';
import { type Bench, measure } from './support/bench.ts';

export const bench: Bench = {
  about: 'How much the bundled glossary explains, and how well it is founded.',
  async run() {
    const { concepts, problems } = readGlossary();
    const report = glossaryReport(concepts);
    const share = (part: number) => (concepts.length === 0 ? null : (part / concepts.length) * 100);
    return {
      measures: [
        measure('concepts', report.concepts, 'concepts', { atLeast: 100 }),
        measure('surfaces', report.surfaces, 'surfaces'),
        measure('concepts with a source', share(report.withSource), '%', { atLeast: 100 }),
        measure('concepts with Korean name and definition', share(report.withKorean), '%', { atLeast: 100 }),
        measure('entries that do not fit the schema', problems.length, 'errors', { atMost: 0 }),
        measure('compiled lexicon, concepts and cues included', report.bytes, 'bytes'),
      ],
      rows: Object.entries(report.byKind).map(([kind, counts]) => ({ kind, ...counts })),
      text: reportLines(report).join('\n'),
    };
  },
};
