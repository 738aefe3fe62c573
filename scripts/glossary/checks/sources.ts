import type { Concept } from '../../../core/glossary/concept.ts';
import type { Check } from './check.ts';

/** Fields that a source may carry; `asOf` and `history` stand for those of `validity`. */
const FIELDS = new Set([
  'prefLabel',
  'hanja',
  'altLabel',
  'hiddenLabel',
  'definition',
  'details',
  'scopeNote',
  'validity',
  'asOf',
  'history',
  'relations',
  'place',
]);

/** Each source is an address on the web that can be opened, given once, for fields there are; what is disputed has two. */
export const checkSources: Check = ({ concepts }, report) => {
  for (const concept of concepts) {
    const addresses = new Set<string>();
    concept.sources.forEach(({ url, claims }, i) => {
      const field = `sources[${i}]`;
      if (!isWebAddress(url)) report(concept, `${field}.url`, `is no address on the web: ${url}`);
      if (addresses.has(url)) report(concept, `${field}.url`, 'is listed twice');
      addresses.add(url);
      for (const claim of claims) {
        const name = claim.split(/[.[]/)[0]!;
        if (!FIELDS.has(name) || !has(concept, name)) report(concept, `${field}.claims`, `the entry has no ${claim}`);
      }
    });
    if (concept.confidence === 'disputed' && addresses.size < 2) report(concept, 'sources', 'what is disputed needs two sources');
    if (!concept.sources.some(({ claims }) => claims.some((claim) => claim.startsWith('definition'))))
      report(concept, 'sources', 'none carries the definition');
  }
};

function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  // Copies of encyclopaedias stand at odd addresses: a port, a bare number, a dot at the end.
  return /^https?:$/.test(protocol) && /^([\w-]+\.)+[a-z\d-]+\.?$/.test(hostname) && username === '';
}

function has(concept: Concept, field: string): boolean {
  if (field === 'asOf') return true;
  const value = field === 'history' ? concept.validity.history : concept[field as keyof Concept];
  return value !== undefined && Object.keys(value).length > 0;
}
