/** `npm run glossary -- check | report | export | publish`: see docs/glossary.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLabels } from './evaluate/labels.ts';
import { checkGlossary } from './glossary/check-glossary.ts';
import { exportGlossary } from './glossary/export-glossary.ts';
import { missingMentions } from './glossary/missing-mentions.ts';
import { publishIds } from './glossary/publish-ids.ts';
import { readCities } from './glossary/read-cities.ts';
import { type Glossary, printProblem, readGlossary } from './glossary/read-glossary.ts';
import { reportLines } from './glossary/report-lines.ts';
import { glossaryReport } from './glossary/report.ts';
import { InputError, run } from './text/read-text.ts';

const USAGE = `usage: npm run glossary -- COMMAND
  check                        every error, as file:line: field: message
  report [--json]              how much there is, by kind, field and confidence; the entries oldest in asOf
  report --corpus DIR          and which labelled mentions of a folder of texts have no entry
  export skos|csv [FILE]       the whole glossary as SKOS JSON-LD or CSV
  publish                      note the ids of this version: from then on they stay, or are redirected`;

// `export csv | head` closes the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, corpus: { type: 'string' } },
  });
  const [command, ...more] = positionals;
  const glossary = readGlossary();
  if (command === 'check' && more.length === 0) check(glossary);
  else if (command === 'report' && more.length === 0) report(glossary, values);
  else if (command === 'export' && (more[0] === 'skos' || more[0] === 'csv') && more.length <= 2) {
    const text = exportGlossary(glossary, more[0]);
    if (more[1] === undefined) process.stdout.write(text);
    else writeFileSync(more[1], text);
  } else if (command === 'publish' && more.length === 0) console.log(`${publishIds(glossary)} ids are new`);
  else throw new InputError(USAGE);
});

function check(glossary: Glossary): void {
  const problems = [...glossary.problems, ...checkGlossary(glossary, readCities())];
  for (const problem of problems) console.error(printProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${glossary.concepts.length} concepts, no errors`);
}

function report({ concepts, redirects }: Glossary, { json, corpus }: { json: boolean; corpus?: string | undefined }): void {
  const counts = glossaryReport(concepts);
  if (json) {
    console.log(JSON.stringify(counts));
    return;
  }
  const missing = corpus === undefined ? undefined : missingMentions(readLabels(corpus, redirects), new Set(concepts.map(({ id }) => id)));
  for (const line of reportLines(counts, concepts, missing)) console.log(line);
}
