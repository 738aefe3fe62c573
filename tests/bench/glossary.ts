import { gzipSync } from 'node:zlib';
import { packGlossary } from '../../scripts/glossary/pack-glossary.ts';
import { type Glossary, readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { reportLines } from '../../scripts/glossary/report-lines.ts';
import { glossaryReport } from '../../scripts/glossary/report.ts';
import { compileLexicon } from '../../core/glossary/compile.ts';
import { type Bench, measure } from './support/bench.ts';

export const bench: Bench = {
  about: 'How much the bundled glossary explains, and how well it is founded.',
  async run() {
    const glossary = readGlossary();
    const { concepts, problems } = glossary;
    const report = glossaryReport(concepts);
    const share = (part: number) => (concepts.length === 0 ? null : (part / concepts.length) * 100);
    return {
      measures: [
        measure('concepts', report.concepts, 'concepts', { atLeast: 800 }),
        measure('surfaces', report.surfaces, 'surfaces'),
        measure('concepts with a source', share(report.withSource), '%', { atLeast: 100 }),
        measure('concepts with Korean name and definition', share(report.withKorean), '%', { atLeast: 100 }),
        measure('entries that do not fit the schema', problems.length, 'errors', { atMost: 0 }),
        measure('dataset and lexicon in the package, gzipped', packedBytes(glossary), 'bytes', { atMost: 900_000 }),
        measure('compiled lexicon, concepts and cues included', compileLexicon(concepts).byteLength, 'bytes'),
      ],
      rows: Object.entries(report.byKind).map(([kind, counts]) => ({ kind, ...counts })),
      text: reportLines(report, concepts).join('\n'),
    };
  },
};

function packedBytes(glossary: Glossary): number {
  // What does not fit together yet is the check's business (npm run glossary -- check).
  const ignore = () => {};
  return packGlossary({ ...glossary, problems: [] }, ignore).reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
}
