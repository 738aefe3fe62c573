import type { Concept, ConceptBrief, ConceptId } from '../../core/glossary/concept.ts';
import type { Mention } from '../../core/spotting/mention.ts';
import { encodeMentions, numberOf, type MentionRow } from '../../messaging/mentions-codec.ts';
import type { AnnotateReply } from '../../messaging/protocol.ts';
import type { GlossarySource } from '../../storage/glossary-source.ts';

/** More than any glossary that a person reads, about 3 MB. */
const MOST_BRIEFS = 10_000;

/**
 * Puts what a page mentions into one reply. What marks need of a concept is remembered, for reading a few hundred rows takes longer
 * than finding their names; a worker that starts again reads them again.
 */
export function replies(glossary: GlossarySource): (mentions: readonly Mention[]) => Promise<Omit<AnnotateReply, 'hasClips'>> {
  const known = new Map<ConceptId, ConceptBrief>();
  return async (mentions) => {
    const ids = new Set<ConceptId>();
    for (const { senses } of mentions) for (const { concept } of senses) ids.add(concept);
    if (known.size + ids.size > MOST_BRIEFS) known.clear();
    const briefs = [...ids].flatMap((id) => known.get(id) ?? []);
    const missing = [...ids].filter((id) => !known.has(id));
    const read = missing.length === 0 ? [] : (await glossary.concepts(missing)).map(toBrief);
    briefs.push(...read);
    for (const brief of read) known.set(brief.id, brief);
    return { concepts: briefs, ...encoded(mentions, briefs) };
  };
}

function encoded(mentions: readonly Mention[], briefs: readonly ConceptBrief[]): Pick<AnnotateReply, 'mentions' | 'reasons'> {
  const indexOf = new Map(briefs.map(({ id }, index) => [id, index]));
  const reasons = new Map<string, number>();
  const rows: MentionRow[] = [];
  for (const { block, start, end, senses, origin, reason } of mentions) {
    const [chosen, other] = senses;
    const concept = indexOf.get(chosen.concept);
    if (concept === undefined) continue;
    let number = reasons.get(reason);
    if (number === undefined) reasons.set(reason, (number = reasons.size));
    const second = (other && indexOf.get(other.concept)) ?? -1;
    rows.push({ block, start, end, concept, other: second, confidence: chosen.confidence, origin: numberOf(origin), reason: number });
  }
  return { mentions: encodeMentions(rows), reasons: [...reasons.keys()] };
}

function toBrief({ id, kind, country, prefLabel, definition }: Concept): ConceptBrief {
  return { id, kind, country, prefLabel, definition };
}
