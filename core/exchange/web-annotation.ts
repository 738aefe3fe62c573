/** Names that the writer and the reader of W3C Web Annotation share (https://www.w3.org/TR/annotation-model/). */
const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** `sidelight:record` is a literal to programs that expand JSON-LD 1.1: what is in it has no meaning for others. */
const OWN_CONTEXT = {
  sidelight: 'urn:sidelight:vocabulary:',
  'sidelight:record': { '@type': '@json' },
  'sidelight:collection': { '@type': '@json' },
} as const;

export const CONTEXT = [ANNO_CONTEXT, OWN_CONTEXT] as const;

/** A concept of a glossary as an IRI: the same as in our SKOS export. */
export const CONCEPT_BASE = 'urn:sidelight:';

/**
 * An address that RFC 3986 takes: as the page gave it where it does already, else with the rest of its characters escaped. What is
 * no address at all becomes a URN.
 */
export function toUri(url: string): string {
  const even = URL.canParse(url) ? new URL(url).href : `urn:sidelight:address:${encodeURIComponent(url.toWellFormed())}`;
  const escaped = even.toWellFormed().replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
  const [before = '', ...hash] = escaped.split('#');
  const brackets = (text: string) => text.replaceAll('[', '%5B').replaceAll(']', '%5D');
  // A host may be an IPv6 address in brackets; nowhere else may one stand.
  const [, origin = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/isu.exec(before) ?? [];
  const path = `${origin}${brackets(rest)}`;
  const whole = hash.length === 0 ? path : `${path}#${brackets(hash.join('%23'))}`;
  return whole.replace(/%(?![0-9A-Fa-f]{2})/gu, '%25');
}
