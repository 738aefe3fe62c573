import { conceptId } from '../../../core/glossary/schema.ts';
import * as v from 'valibot';
import type { Glossary, Problem } from '../read-glossary.ts';
import type { Check } from './check.ts';

/** Ids are unique and begin with the kind of their file. */
export const checkIds: Check = ({ concepts }, report) => {
  const seen = new Set<string>();
  for (const concept of concepts) {
    if (seen.has(concept.id)) report(concept, 'id', 'another entry has this id');
    seen.add(concept.id);
    const kind = concept.id.split('/')[0]!;
    if ((kind === 'doc' ? 'document' : kind) !== concept.kind) report(concept, 'id', `stands in the file of kind ${concept.kind}`);
  }
};

/** Clips and other glossaries keep ids for ever: one that was published exists or leads to one that does. */
export function checkStableIds({ concepts, redirects, published }: Glossary): Problem[] {
  const ids = new Set(concepts.map(({ id }) => id));
  const problems: Problem[] = [];
  const complain = (file: string, field: string, message: string) => problems.push({ file, line: 0, field, message });
  for (const [from, to] of redirects) {
    if (!v.is(conceptId, from)) complain('redirects.yaml', from, 'is no id');
    if (ids.has(from)) complain('redirects.yaml', from, 'an entry has this id');
    if (!ids.has(to)) complain('redirects.yaml', from, redirects.has(to) ? `${to} is a redirect itself` : `there is no ${to}`);
  }
  for (const id of published) {
    if (!ids.has(id) && !redirects.has(id)) complain('published-ids.txt', id, 'the entry is gone: name its successor in redirects.yaml');
  }
  return problems;
}
