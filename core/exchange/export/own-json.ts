import type { ClipWithContext, ExportFormat } from './format.ts';
import { jsonLine, jsonLines } from './json-list.ts';

/** What tells our own file from any other; see docs/formats.md. */
export const OWN_FORMAT = 'sidelight-clips';
/** Of the shape of the file. A reader refuses one that is newer. */
export const OWN_VERSION = 1;

/** Everything, as it is kept: clips, their changes and the collection with its notes. */
export const ownJson: ExportFormat = {
  id: 'own-json',
  extension: 'json',
  mime: 'application/json',
  keepsHistory: true,
  write(clips, { now, collection }) {
    const head = { format: OWN_FORMAT, version: OWN_VERSION, exported: now.toISOString(), collections: collection ? [collection] : [] };
    return jsonLines(`${jsonLine(head).slice(0, -1)},"clips":[`, items(clips), ']}');
  },
};

async function* items(clips: AsyncIterable<ClipWithContext>): AsyncGenerator<object> {
  for await (const { clip, labels, revisions } of clips) {
    yield {
      clip,
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...(revisions === undefined || revisions.length === 0 ? {} : { revisions }),
    };
  }
}
