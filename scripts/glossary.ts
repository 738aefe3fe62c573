/** `npm run glossary -- report [--json]`: how much there is; `npm run glossary -- check`: every error, with file, line and field. */
import { parseArgs } from 'node:util';
import { checkGlossary } from './glossary/check-glossary.ts';
import { printProblem, readGlossary } from './glossary/read-glossary.ts';
import { readCities } from './glossary/read-cities.ts';
import { glossaryReport, reportLines } from './glossary/report.ts';
import { InputError, run } from './text/read-text.ts';

const USAGE = 'usage: npm run glossary -- report [--json] | check';

await run(() => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const glossary = readGlossary();
  if (positionals.join() === 'check') {
    const problems = [...glossary.problems, ...checkGlossary(glossary, readCities())];
    for (const problem of problems) console.error(printProblem(problem));
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`${glossary.concepts.length} concepts, no errors`);
  } else if (positionals.join() === 'report') {
    const report = glossaryReport(glossary.concepts);
    if (values.json) console.log(JSON.stringify(report));
    else for (const line of reportLines(report)) console.log(line);
  } else throw new InputError(USAGE);
});
