/** `npm run evaluate -- DIR [--json]`: scores the engine on a folder of texts with a `labels.json`. */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { spot } from '../core/spotting/spot.ts';
import { bundledLexicon } from './glossary/bundled-lexicon.ts';
import { report } from './evaluate/report.ts';
import { type Mark, compare } from './evaluate/compare.ts';
import { readLabels } from './evaluate/labels.ts';
import { plainText, spanOf } from './text/page-text.ts';
import { InputError, readText, run } from './text/read-text.ts';

const USAGE = 'usage: npm run evaluate -- DIR [--json]   (DIR: texts and a labels.json)';

await run(() => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const [folder] = positionals;
  if (positionals.length !== 1 || !folder) throw new InputError(USAGE);
  const { lexicon, concepts, redirects } = bundledLexicon();
  const labels = readLabels(folder, redirects);
  const compared = Object.entries(labels).map(([file, expected]) => {
    const page = plainText(readText(join(folder, file)));
    const marks: Mark[] = spot(page.blocks, lexicon, page.page).map((mention) => ({
      ...spanOf(page, mention),
      concepts: mention.senses.map(({ concept }) => concept),
      reason: mention.reason,
    }));
    return compare(file, page.text, page.page.language ?? 'en', expected, marks, concepts);
  });
  const result = report(compared);
  if (values.json) console.log(JSON.stringify(result.json));
  else for (const line of result.lines) console.log(line);
});
