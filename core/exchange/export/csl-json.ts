import { byPage } from './by-page.ts';
import { citationKeys } from './citation-key.ts';
import { cslItem } from './csl-item.ts';
import type { ClipWithContext, ExportFormat } from './format.ts';
import { jsonLines } from './json-list.ts';

/** For citeproc, Pandoc and Zotero: an item a page. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  byPage: true,
  write: (clips) => jsonLines('[', items(clips), ']'),
};

async function* items(clips: AsyncIterable<ClipWithContext>): AsyncGenerator<object> {
  const keyOf = citationKeys();
  for await (const page of byPage(clips)) yield cslItem(page, keyOf(page.citation));
}
