/** Marks of the engine against the labels of one text. */
import type { Concept } from '../../core/glossary/concept.ts';

export interface Label {
  start: number;
  end: number;
  text: string;
  /** A concept id, `A|B` where either is right, or `CONFUSER/…` for what is no concept of the subject. */
  entity: string;
  tier: 1 | 2;
  form: string;
}

export interface Mark {
  start: number;
  end: number;
  /** Likeliest first. */
  concepts: string[];
  reason: string;
}

export type Outcome = 'hit' | 'wrong' | 'missed';

export interface Compared {
  file: string;
  language: string;
  /** Labels that are no traps, with what became of them. */
  labels: { label: Label; outcome: Outcome; inGlossary: boolean; marked: string | null }[];
  /** Marks, with the label they were judged by. */
  marks: { mark: Mark; text: string; verdict: 'right' | 'wrong' | 'trap' | 'unlabelled'; label: Label | null }[];
}

export function compare(
  file: string,
  text: string,
  language: string,
  labels: readonly Label[],
  marks: readonly Mark[],
  concepts: ReadonlyMap<string, Concept>,
): Compared {
  const overlapping = (label: Label): Mark[] => marks.filter(({ start, end }) => start < label.end && end > label.start);
  return {
    file,
    language,
    labels: labels
      .filter((label) => !isTrap(label))
      .map((label) => {
        const over = overlapping(label);
        const outcome: Outcome = over.some((mark) => names(label, mark)) ? 'hit' : over.length > 0 ? 'wrong' : 'missed';
        return { label, outcome, inGlossary: ids(label).some((id) => concepts.has(id)), marked: over[0]?.concepts[0] ?? null };
      }),
    marks: marks.map((mark) => {
      const over = labels.filter(({ start, end }) => mark.start < end && mark.end > start);
      const right = over.find((label) => names(label, mark));
      const label = right ?? over.find((one) => isTrap(one)) ?? over[0] ?? null;
      const verdict = right ? 'right' : !label ? 'unlabelled' : isTrap(label) ? 'trap' : 'wrong';
      return { mark, text: text.slice(mark.start, mark.end), verdict, label };
    }),
  };
}

export function isTrap({ entity, form }: Label): boolean {
  return form === 'trap' || entity.startsWith('CONFUSER/');
}

/** Ids under which a label's entity may stand in the glossary: the corpus writes country/dprk and CONFUSER/place-suncheon-rok. */
export function ids({ entity }: Label): string[] {
  return entity.split('|').flatMap((id) => {
    if (id.startsWith('country/')) return [id, id.replace('country/', 'place/')];
    const confuser = /^CONFUSER\/(?:(place|org|person|event|media|concept|site)-)?(.+)$/.exec(id);
    if (!confuser) return [id];
    return confuser[1] ? [`${confuser[1]}/${confuser[2]}`] : ['org', 'place', 'person', 'site'].map((kind) => `${kind}/${confuser[2]}`);
  });
}

function names(label: Label, mark: Mark): boolean {
  return ids(label).includes(mark.concepts[0]!);
}
