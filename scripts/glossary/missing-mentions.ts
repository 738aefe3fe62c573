import { type Label, ids, isTrap } from '../evaluate/compare.ts';

/** What texts mention and the glossary lacks. */
export interface Missing {
  entity: string;
  mentions: Label[];
}

/** By entity, most that must be explained first. Of `A|B` either entry will do; a trap needs none. */
export function missingMentions(labels: Readonly<Record<string, readonly Label[]>>, known: ReadonlySet<string>): Missing[] {
  const byEntity = new Map<string, Label[]>();
  for (const label of Object.values(labels).flat()) {
    if (isTrap(label) || ids(label).some((id) => known.has(id))) continue;
    byEntity.set(label.entity, [...(byEntity.get(label.entity) ?? []), label]);
  }
  const must = ({ mentions }: Missing) => mentions.filter(({ tier }) => tier === 1).length;
  return [...byEntity]
    .map(([entity, mentions]) => ({ entity, mentions }))
    .sort((a, b) => must(b) - must(a) || b.mentions.length - a.mentions.length || (a.entity < b.entity ? -1 : 1));
}
