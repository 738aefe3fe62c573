import type { Concept, ConceptBrief, ConceptId } from '../../core/glossary/concept.ts';
import type { Mention } from '../../core/spotting/mention.ts';
import { encodeMentions, numberOf, type MentionRow } from '../../messaging/mentions-codec.ts';
import type { AnnotateReply } from '../../messaging/protocol.ts';
import type { GlossarySource } from '../../storage/glossary-source.ts';

/** More than any glossary that a person reads, about 3 MB. */
const MOST_BRIEFS = 10_000;

/**
 * Puts what a page mentions into one reply. What marks need of a concept is remembered as the JSON it is sent as, for reading a few
 * hundred rows takes longer than finding their names; a worker that starts again reads them again.
 */
export function replies(glossary: GlossarySource): (mentions: readonly Mention[]) => Promise<Omit<AnnotateReply, 'hasClips'>> {
  const known = new Map<ConceptId, string>();
  return async (mentions) => {
    const indexOf = numbered(mentions);
    if (known.size + indexOf.size > MOST_BRIEFS) known.clear();
    const missing = [...indexOf.keys()].filter((id) => !known.has(id));
    if (missing.length > 0) for (const concept of await glossary.concepts(missing)) known.set(concept.id, JSON.stringify(toBrief(concept)));
    const briefs: string[] = [];
    for (const id of indexOf.keys()) {
      const brief = known.get(id);
      // Its row may be gone since the lexicon was opened.
      indexOf.set(id, brief === undefined ? -1 : briefs.push(brief) - 1);
    }
    const { rows, reasons } = toRows(mentions, indexOf);
    return { mentions: encodeMentions(rows), tables: `[[${briefs.join()}],${JSON.stringify(reasons)}]` };
  };
}

/** Every concept that is mentioned, once. */
function numbered(mentions: readonly Mention[]): Map<ConceptId, number> {
  const indexOf = new Map<ConceptId, number>();
  for (const { senses } of mentions) for (const { concept } of senses) indexOf.set(concept, -1);
  return indexOf;
}

function toRows(mentions: readonly Mention[], indexOf: ReadonlyMap<ConceptId, number>): { rows: MentionRow[]; reasons: string[] } {
  const reasons = new Map<string, number>();
  const rows: MentionRow[] = [];
  for (const { block, start, end, senses, origin, reason } of mentions) {
    const [chosen, other] = senses;
    const concept = indexOf.get(chosen.concept) ?? -1;
    if (concept < 0) continue;
    let number = reasons.get(reason);
    if (number === undefined) reasons.set(reason, (number = reasons.size));
    const second = (other && indexOf.get(other.concept)) ?? -1;
    rows.push({ block, start, end, concept, other: second, confidence: chosen.confidence, origin: numberOf(origin), reason: number });
  }
  return { rows, reasons: [...reasons.keys()] };
}

function toBrief({ id, kind, country, prefLabel, definition }: Concept): ConceptBrief {
  return { id, kind, country, prefLabel, definition };
}
