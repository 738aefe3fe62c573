import type { ClipConcept } from '../../clips/clip.ts';
import { CONCEPT_BASE } from '../web-annotation.ts';
import { isRecord } from './json.ts';

export interface ReadBodies {
  note: string;
  tags: string[];
  concepts: ClipConcept[];
}

/** Texts are notes, several of them parted by an empty line; those that tag are tags; concepts of ours are concepts. */
export function readBodies(annotation: Record<string, unknown>): ReadBodies {
  const { body, bodyValue } = annotation;
  const listed: unknown[] = Array.isArray(body) ? body : body === undefined ? [] : [body];
  const read: { notes: string[]; tags: string[]; concepts: ClipConcept[] } = { notes: [], tags: [], concepts: [] };
  if (typeof bodyValue === 'string' && bodyValue !== '') read.notes.push(bodyValue);
  for (const one of listed) {
    if (!isRecord(one)) continue;
    const { purpose, value, source } = one;
    const purposes: unknown[] = Array.isArray(purpose) ? purpose : [purpose];
    if (typeof source === 'string' && source.startsWith(CONCEPT_BASE) && purposes.includes('identifying')) {
      const surface = one['sidelight:surface'];
      read.concepts.push({ concept: source.slice(CONCEPT_BASE.length), surface: typeof surface === 'string' ? surface : '' });
    } else if (typeof value === 'string' && value !== '') {
      if (purposes.includes('tagging')) read.tags.push(value);
      else read.notes.push(value);
    }
  }
  return { note: read.notes.join('\n\n'), tags: read.tags, concepts: read.concepts };
}
