/** What must hold of the glossary beyond its schema: one file of `checks/` each. */
import { checkCoordinates, type City } from './checks/coordinates.ts';
import type { Report } from './checks/check.ts';
import { checkDates } from './checks/dates.ts';
import { checkDefinitions } from './checks/definitions.ts';
import { checkExceptions } from './checks/exceptions.ts';
import { checkIds, checkStableIds } from './checks/ids.ts';
import { checkKorean } from './checks/korean.ts';
import { checkRelations } from './checks/relations.ts';
import { checkSources } from './checks/sources.ts';
import { checkSurfaces } from './checks/surfaces.ts';
import { checkTypography } from './checks/typography.ts';
import type { Glossary, Problem } from './read-glossary.ts';

const CHECKS = [checkIds, checkRelations, checkSurfaces, checkKorean, checkDates, checkDefinitions, checkTypography, checkSources];

/** Errors of entries that fit the schema, and between them. With `cities`, of their coordinates too. */
export function checkGlossary(glossary: Glossary, cities?: readonly City[]): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (concept, field, message) => {
    const { file, line } = glossary.places.get(concept) ?? { file: concept.id, line: 0 };
    problems.push({ file, line, field: `${concept.id}.${field}`, message });
  };
  for (const check of CHECKS) check(glossary, report);
  if (cities) checkCoordinates(glossary, cities, report);
  return [...problems, ...checkStableIds(glossary), ...checkExceptions(glossary)];
}
