import { bibtex } from './bibtex.ts';
import { clipCsv, evidenceCsv, readwiseCsv } from './clip-csv.ts';
import { cslJson } from './csl-json.ts';
import type { ExportFormat } from './format.ts';
import { html } from './html.ts';
import { hypothesisJson } from './hypothesis-json.ts';
import { markdown } from './markdown.ts';
import { ownJson } from './own-json.ts';
import { ris } from './ris.ts';
import { w3cJsonLd } from './w3c-json-ld.ts';

/** All formats, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  markdown,
  html,
  clipCsv,
  ownJson,
  w3cJsonLd,
  ris,
  bibtex,
  cslJson,
  evidenceCsv,
  readwiseCsv,
  hypothesisJson,
];
