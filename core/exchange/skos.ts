/** A glossary as SKOS (https://www.w3.org/TR/skos-reference/) in JSON-LD 1.1. */
import type { Bilingual, Concept, ConceptId, Source } from '../glossary/concept.ts';
import { labelsByLanguage } from './skos-labels.ts';
import { type SkosRelations, skosRelations } from './skos-relations.ts';

export interface SchemeInfo {
  title: Bilingual;
  version: string;
  /** Address of the licence. */
  license: string;
  /** Whom to name. */
  creator: string;
}

/** Ids are names and not addresses: nothing is fetched for them. */
const BASE = 'urn:sidelight:';

const iri = { '@type': '@id' } as const;
const languages = { '@container': '@language' } as const;

const CONTEXT = {
  '@version': 1.1,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  schema: 'https://schema.org/',
  sidelight: `${BASE}vocabulary:`,
  id: '@id',
  type: '@type',
  graph: '@graph',
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  prefLabel: { '@id': 'skos:prefLabel', ...languages },
  altLabel: { '@id': 'skos:altLabel', ...languages },
  hiddenLabel: { '@id': 'skos:hiddenLabel', ...languages },
  definition: { '@id': 'skos:definition', ...languages },
  note: { '@id': 'skos:note', ...languages },
  scopeNote: { '@id': 'skos:scopeNote', ...languages },
  historyNote: { '@id': 'skos:historyNote', ...languages },
  notation: 'skos:notation',
  inScheme: { '@id': 'skos:inScheme', ...iri },
  topConceptOf: { '@id': 'skos:topConceptOf', ...iri },
  broader: { '@id': 'skos:broader', ...iri },
  narrower: { '@id': 'skos:narrower', ...iri },
  related: { '@id': 'skos:related', ...iri },
  title: { '@id': 'dct:title', ...languages },
  creator: 'dc:creator',
  license: { '@id': 'dct:license', ...iri },
  version: 'owl:versionInfo',
  valid: 'dct:valid',
  source: 'dct:source',
  sourceTitle: 'dc:title',
  publisher: 'dc:publisher',
  issued: 'dct:issued',
  url: { '@id': 'schema:url', ...iri },
  accessed: 'sidelight:accessed',
  claims: 'sidelight:claims',
  isReplacedBy: { '@id': 'dct:isReplacedBy', ...iri },
  deprecated: 'owl:deprecated',
  latitude: 'geo:lat',
  longitude: 'geo:long',
  kind: 'sidelight:kind',
  country: 'sidelight:country',
  level: 'sidelight:level',
  status: 'sidelight:status',
  confidence: 'sidelight:confidence',
  locatedIn: { '@id': 'sidelight:locatedIn', ...iri },
  memberOf: { '@id': 'sidelight:memberOf', ...iri },
  head: { '@id': 'sidelight:head', ...iri },
  notToBeConfusedWith: { '@id': 'sidelight:notToBeConfusedWith', ...iri },
  oppositeBank: { '@id': 'sidelight:oppositeBank', ...iri },
};

/** The whole glossary as text. Ids that were given up stand in it as deprecated, with their successors. */
export function glossarySkos(
  concepts: readonly Concept[],
  info: SchemeInfo,
  redirects: ReadonlyMap<ConceptId, ConceptId> = new Map(),
): string {
  const scheme = `${BASE}glossary`;
  const links = skosRelations(concepts);
  const graph = [
    {
      id: scheme,
      type: 'ConceptScheme',
      title: byLanguage(info.title),
      creator: info.creator,
      license: info.license,
      version: info.version,
    },
    ...concepts.map((concept) => node(concept, scheme, links)),
    ...[...redirects].map(([from, to]) => ({ id: nameOf(from), deprecated: true, isReplacedBy: nameOf(to) })),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, graph }, null, 1)}\n`;
}

function node(concept: Concept, scheme: string, { narrower, related }: SkosRelations): object {
  const { relations, place, validity } = concept;
  const { broader } = relations;
  return {
    id: nameOf(concept.id),
    type: 'Concept',
    inScheme: scheme,
    topConceptOf: broader?.length ? undefined : scheme,
    notation: concept.id,
    ...labelsByLanguage(concept),
    definition: byLanguage(concept.definition),
    note: concept.details && byLanguage(concept.details),
    scopeNote: concept.scopeNote && byLanguage(concept.scopeNote),
    historyNote: historyByLanguage(validity.history),
    broader: names(broader),
    narrower: names(narrower.get(concept.id)),
    related: names(related.get(concept.id)),
    kind: concept.kind,
    country: concept.country,
    level: place?.level,
    latitude: place?.latitude,
    longitude: place?.longitude,
    locatedIn: names(relations.locatedIn && [relations.locatedIn]),
    memberOf: names(relations.memberOf),
    head: names(relations.head?.person && [relations.head.person]),
    notToBeConfusedWith: names(relations.notToBeConfusedWith),
    oppositeBank: names(relations.oppositeBank && [relations.oppositeBank]),
    valid: validity.asOf,
    status: validity.status,
    confidence: concept.confidence,
    source: concept.sources.map((source) => sourceNode(source)),
  };
}

function sourceNode({ publisher, title, date, url, accessed, claims }: Source): object {
  return { url, sourceTitle: title, publisher, issued: date, accessed, claims };
}

const nameOf = (id: ConceptId): string => BASE + id;

function names(ids: readonly ConceptId[] | '' | undefined): string[] | undefined {
  return ids && ids.length > 0 ? ids.map((id) => nameOf(id)) : undefined;
}

function byLanguage({ en, ko }: Bilingual): Record<string, string> {
  return ko === undefined ? { en } : { en, ko };
}

function historyByLanguage(rows: Concept['validity']['history']): Record<string, string[]> | undefined {
  if (rows.length === 0) return undefined;
  const when = ({ from, to }: (typeof rows)[number]) => (to ? `${from ?? ''}/${to}` : (from ?? ''));
  const inKorean = rows.filter(({ event }) => event.ko !== undefined);
  return {
    en: rows.map((row) => `${when(row)} ${row.event.en}`.trim()),
    ...(inKorean.length > 0 && { ko: inKorean.map((row) => `${when(row)} ${row.event.ko}`.trim()) }),
  };
}
