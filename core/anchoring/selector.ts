/** The three selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors) that a clip carries. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Offsets are UTF-16 code units into the page's text as `dom/page-text.ts` reads it. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** XPaths from `<body>`, with offsets into the text of the nodes they name. */
export interface RangeSelector {
  type: 'RangeSelector';
  startSelector: { type: 'XPathSelector'; value: string };
  startOffset: number;
  endSelector: { type: 'XPathSelector'; value: string };
  endOffset: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;

/** How a saved passage was found again. `changed` and `moved` are still the passage; `ambiguous` and `orphan` are shown, never attached. */
export type AnchorOutcome = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan';
