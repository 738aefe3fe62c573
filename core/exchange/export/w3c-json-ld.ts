import type { Selector } from '../../anchoring/selector.ts';
import type { Clip } from '../../clips/clip.ts';
import { CONCEPT_BASE, CONTEXT, toUri } from '../web-annotation.ts';
import type { ClipWithContext, ExportFormat } from './format.ts';
import { jsonLine, jsonLines } from './json-list.ts';

/**
 * W3C Web Annotation: a collection with one page, each clip an Annotation that can be taken out and stands by itself. Who made it is
 * left out. What the model has no word for goes along in `sidelight:record`, so that our own reader loses nothing.
 */
export const w3cJsonLd: ExportFormat = {
  id: 'w3c-json-ld',
  extension: 'jsonld',
  mime: 'application/ld+json',
  write(clips, { now, title, total, collection }) {
    const id = collection ? `urn:uuid:${collection.id}` : `urn:sidelight:export:${now.getTime()}`;
    const about = {
      '@context': CONTEXT,
      id,
      type: 'AnnotationCollection',
      label: title,
      modified: now.toISOString(),
      ...(total === undefined ? {} : { total }),
      ...(collection === undefined ? {} : { 'sidelight:collection': collection }),
    };
    const page = { id: `urn:sidelight:export:${now.getTime()}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
    const head = `${jsonLine(about).slice(0, -1)},"first":${jsonLine(page).slice(0, -1)},"items":[`;
    return jsonLines(head, annotations(clips), ']}}');
  },
};

async function* annotations(clips: AsyncIterable<ClipWithContext>): AsyncGenerator<object> {
  for await (const item of clips) yield annotation(item);
}

/** One clip as an Annotation. */
function annotation({ clip, labels }: ClipWithContext): object {
  const body = [
    ...(clip.note === '' ? [] : [{ type: 'TextualBody', value: clip.note, format: 'text/plain', purpose: 'commenting' }]),
    ...clip.tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' })),
    ...clip.concepts.map(({ concept, surface }) => ({
      type: 'SpecificResource',
      source: `${CONCEPT_BASE}${concept}`,
      purpose: 'identifying',
      ...(Object.hasOwn(labels, concept) ? { label: labels[concept] } : {}),
      'sidelight:surface': surface,
    })),
  ];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${clip.id}`,
    type: 'Annotation',
    motivation: clip.note === '' ? 'highlighting' : 'commenting',
    created: clip.created,
    modified: clip.modified,
    ...(body.length === 0 ? {} : { body }),
    target: { type: 'SpecificResource', source: toUri(clip.citation.url), selector: selectorsOf(clip).map(asW3c) },
    'sidelight:record': recordOf(clip),
  };
}

/** A target wants a selector: of a clip without any, its words. */
function selectorsOf({ selectors, quote }: Clip): Selector[] {
  return selectors.length > 0 ? selectors : [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }];
}

/** Offsets into the text of the nodes that the XPaths name are refinements, as the model has them. */
function asW3c(selector: Selector): object {
  if (selector.type !== 'RangeSelector') return selector;
  const end = (value: string, at: number) => ({
    type: 'XPathSelector',
    value,
    refinedBy: { type: 'TextPositionSelector', start: at, end: at },
  });
  return {
    type: selector.type,
    startSelector: end(selector.startSelector.value, selector.startOffset),
    endSelector: end(selector.endSelector.value, selector.endOffset),
  };
}

/** What stands nowhere else in the Annotation. */
function recordOf(clip: Clip): object {
  const { id: _, created: _c, modified: _m, note: _n, tags: _t, concepts: _k, selectors, quote, citation, ...rest } = clip;
  const { url, ...cited } = citation;
  const exact = selectorsOf(clip).find(({ type }) => type === 'TextQuoteSelector');
  return {
    ...rest,
    ...(exact?.type === 'TextQuoteSelector' && exact.exact === quote ? {} : { quote }),
    ...(selectors.length === 0 ? { selectors } : {}),
    citation: { ...cited, ...(toUri(url) === url ? {} : { url }) },
  };
}
