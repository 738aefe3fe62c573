import type { Concept } from '../../../core/glossary/concept.ts';
import type { Glossary } from '../read-glossary.ts';

/** Notes what is wrong with an entry; `field` is as in the file, `relations.broader`. */
export type Report = (concept: Concept, field: string, message: string) => void;

/** One thing that must hold. Calls `report` for each entry where it does not. */
export type Check = (glossary: Glossary, report: Report) => void;
