import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStableIds } from './checks/ids.ts';
import { GLOSSARY_FOLDER, PUBLISHED, type Glossary, printProblem } from './read-glossary.ts';
import { InputError } from '../text/read-text.ts';

/** Adds the ids of all entries to those that stay for ever. Returns how many are new; refuses while an old one is missing. */
export function publishIds(glossary: Glossary, folder = GLOSSARY_FOLDER): number {
  const problems = checkStableIds(glossary);
  if (problems.length > 0) throw new InputError(problems.map((problem) => printProblem(problem)).join('\n'));
  const ids = new Set([...glossary.published, ...glossary.concepts.map(({ id }) => id)]);
  writeFileSync(join(folder, PUBLISHED), [...ids].sort().map((id) => `${id}\n`).join('')); // prettier-ignore
  return ids.size - glossary.published.length;
}
