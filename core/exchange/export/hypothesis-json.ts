import type { Selector } from '../../anchoring/selector.ts';
import { citationOf } from '../../clips/citation-of.ts';
import type { ClipWithContext, ExportFormat } from './format.ts';
import { jsonLine, jsonLines } from './json-list.ts';

/** Who the annotations are said to be by: nobody's account. `.invalid` is no domain (RFC 2606). */
const USER = 'acct:reader@sidelight.invalid';

/**
 * Annotations as the API of Hypothesis gives them (https://h.readthedocs.io/en/latest/api-reference/v1/), in the envelope of its
 * search, or in that of the file that its client exports and imports.
 */
export const hypothesisJson: ExportFormat = {
  id: 'hypothesis-json',
  extension: 'json',
  mime: 'application/json',
  write(clips, { now, envelope = 'api', total }) {
    if (envelope === 'api') return jsonLines(`{${total === undefined ? '' : `"total":${total},`}"rows":[`, rows(clips), ']}');
    const head = { export_date: now.toISOString(), export_userid: USER, client_version: 'sidelight' };
    return jsonLines(`${jsonLine(head).slice(0, -1)},"annotations":[`, rows(clips), ']}');
  },
};

async function* rows(clips: AsyncIterable<ClipWithContext>): AsyncGenerator<object> {
  for await (const { clip } of clips) {
    const { title, url } = citationOf(clip);
    yield {
      id: clip.id,
      created: clip.created,
      updated: clip.modified,
      user: USER,
      user_info: { display_name: null },
      uri: url,
      text: clip.note,
      tags: clip.tags,
      group: '__world__',
      permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
      target: [{ source: url, selector: clip.selectors.length > 0 ? clip.selectors.map(asHypothesis) : [quoteOf(clip.quote)] }],
      document: { title: title === '' ? [] : [title] },
      links: {},
      hidden: false,
      flagged: false,
      references: [],
    };
  }
}

function quoteOf(exact: string): Selector {
  return { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' };
}

/** Its XPaths are bare strings. */
function asHypothesis(selector: Selector): object {
  if (selector.type !== 'RangeSelector') return selector;
  const { type, startSelector, startOffset, endSelector, endOffset } = selector;
  return { type, startContainer: startSelector.value, startOffset, endContainer: endSelector.value, endOffset };
}
