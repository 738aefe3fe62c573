/**
 * `npm run weights -- DIR [--rounds N]`: how well the weights of core/spotting/weights.ts separate right from wrong on a labelled
 * folder, and which values would do better. It prints them; a person decides whether the language or only these texts ask for them.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WEIGHTS } from '../core/spotting/weights.ts';
import { readLabels } from './evaluate/labels.ts';
import { bundledLexicon } from './glossary/bundled-lexicon.ts';
import { plainText } from './text/page-text.ts';
import { InputError, readText, run } from './text/read-text.ts';
import { type Weights, descend } from './weights/descend.ts';
import { type Labelled, lossOn } from './weights/loss.ts';

const USAGE = 'usage: npm run weights -- DIR [--rounds N]   (DIR: texts and a labels.json)';
/** Distances and thresholds: what they mean is not a matter of degree. */
const FIXED = new Set(['cueDistance', 'provinceDistance', 'acronymAnchors', 'least']);

await run(() => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' } } });
  const [folder] = positionals;
  const rounds = Number(values.rounds);
  if (positionals.length !== 1 || !folder || !Number.isInteger(rounds) || rounds < 0) throw new InputError(USAGE);
  const { lexicon, redirects } = bundledLexicon();
  const texts: Labelled[] = Object.entries(readLabels(folder, redirects)).map(([file, labels]) => ({
    page: plainText(readText(join(folder, file))),
    labels,
  }));
  // The engine reads them anew at every weighing.
  const weights = WEIGHTS as unknown as Weights;
  const first = { ...weights };
  const loss = () => lossOn(texts, lexicon);
  const before = loss();
  const names = Object.keys(weights).filter((name) => !FIXED.has(name));
  const after = descend(weights, names, loss, rounds);
  console.log(`loss before ${before.toFixed(4)}, after ${after.toFixed(4)}, on ${texts.length} texts`);
  const moved = names.filter((name) => weights[name] !== first[name]);
  for (const name of moved) console.log(`  ${name}: ${first[name]} → ${weights[name]}`);
  if (moved.length === 0) console.log('  no weight would be better elsewhere');
});
