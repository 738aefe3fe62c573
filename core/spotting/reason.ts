import { ORIGINS, TYPES } from '../glossary/lexicon-format.ts';
import { GATES } from '../glossary/vocabulary.ts';
import type { Weighed } from './weigh.ts';
import type { PageFacts } from './page-facts.ts';

const NONE = GATES.indexOf('none');
const GENERATED = ORIGINS.indexOf('generated');
const NAMED_FIRST = 2;

/** One line that says why a mention means what it is said to mean. */
export function reasonFor({ reading, grounds }: Weighed, facts: PageFacts): string {
  const { surface } = reading;
  const [first] = grounds;
  if (surface.origin === GENERATED && first && /^short for|, spelled /.test(first)) return first;
  const parts = [describeSurface(ORIGINS[surface.origin]!, TYPES[surface.type]!), ...grounds.slice(0, 2)];
  if (grounds.length === 0 && surface.gate === NONE) parts.push('speaks for itself');
  if (grounds.length < 2 && surface.gate !== NONE && facts.named.length > 0)
    parts.push(`page names ${facts.named.slice(0, NAMED_FIRST).join(', ')}`);
  return parts.join('; ');
}

function describeSurface(origin: (typeof ORIGINS)[number], type: (typeof TYPES)[number]): string {
  if (origin === 'prefLabel') return 'full name';
  if (origin === 'hiddenLabel') return 'a misspelling met in print';
  if (origin === 'generated' && type === 'acronym') return 'abbreviation';
  if (origin === 'generated') return type === 'romanisation' ? 'a spelling by rule' : 'a form of the name';
  return {
    name: 'another name',
    acronym: 'abbreviation',
    romanisation: 'another spelling',
    former: 'former name',
    'house-style': 'house style',
    local: 'local form',
    short: 'short form',
  }[type];
}
