import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, measure } from './support/bench.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/dev', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../../scripts/evaluate.ts', import.meta.url));

interface Scores {
  labels: number;
  recall: number;
  precision: number;
  f1: number;
}

interface Evaluation extends Scores {
  wrongSense: number;
  trapsMarked: number;
  notInGlossary: number;
  unlabelledMarks: number;
  byKind: Record<string, Scores>;
  byLanguage: Record<string, Scores>;
  misses: { file: string; text: string; entity: string }[];
}

export const bench: Bench = {
  about: 'Precision and recall on the labelled articles of the development corpus, where that is at hand.',
  async run() {
    if (!existsSync(CORPUS))
      return { measures: [], skipped: 'there is no labelled corpus beside the project (its articles are not ours to copy)' };
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [SCRIPT, CORPUS, '--json'], { maxBuffer: 2 ** 28 });
    const result = JSON.parse(stdout.trim().split('\n').at(-1)!) as Evaluation;
    const lines = await run(process.execPath, [SCRIPT, CORPUS], { maxBuffer: 2 ** 28 });
    const scores = (kind: string, name: string, { labels, recall, precision, f1 }: Scores) => ({
      [kind]: name,
      labels,
      recall,
      precision,
      f1,
    });
    return {
      measures: [
        measure('recall of what must be explained', result.recall, '', { atLeast: 0.93 }),
        measure('precision', result.precision, '', { atLeast: 0.97 }),
        measure('F1', result.f1, ''),
        measure('wrong sense', result.wrongSense * 100, '%', { atMost: 0.5 }),
        measure('traps marked', result.trapsMarked, 'marks', { atMost: 0 }),
        measure('unlabelled marks, listed by npm run evaluate', result.unlabelledMarks, 'marks'),
        measure('labels whose concept the glossary lacks', result.notInGlossary, 'labels'),
      ],
      rows: [
        ...Object.entries(result.byKind).map(([name, one]) => scores('kind', name, one)),
        ...Object.entries(result.byLanguage).map(([name, one]) => scores('language', name, one)),
        ...result.misses.map(({ file, text, entity }) => ({ missed: text, entity, file })),
      ],
      text: lines.stdout.trimEnd(),
    };
  },
};
