import type { ExportFormatId } from '../../../core/exchange/export/format.ts';

/** How the reader wants an export; kept for the next one. */
export interface ExportChoice {
  format: ExportFormatId;
  /** For Markdown. */
  filePerPage: boolean;
  ownTemplate: boolean;
  template: string;
  /** For Hypothesis. */
  envelope: 'api' | 'client';
}

/** What a template of one's own begins as. */
const FIRST_TEMPLATE = `---
title: {{title|yaml}}
source: {{url|yaml}}
author: {{author|yaml}}
published: {{published|yaml}}
tags: {{tags|yaml}}
---

{% for h in highlights %}
{{h.text|blockquote}}

{{h.note}}

{% endfor %}
`;

export const FIRST_CHOICE: ExportChoice = {
  format: 'markdown',
  filePerPage: true,
  ownTemplate: false,
  template: FIRST_TEMPLATE,
  envelope: 'client',
};
