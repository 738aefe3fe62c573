/** The closed lists of the glossary, apart from the schema so that the engine needs no validation library. */
export const KINDS = ['org', 'place', 'person', 'concept', 'event', 'document', 'media', 'site', 'weapon'] as const;
export const CONFIDENCES = ['high', 'reported', 'disputed'] as const;
export const LABEL_TYPES = [
  'name', // another name in ordinary use
  'acronym',
  'romanisation', // say which in `system`
  'former', // a name it had: `from` and `to`
  'house-style', // how a publisher or news agency writes it
  'local', // the form used for a local branch or level
  'short',
] as const;
/** How a surface's letter case is matched: `exact`; `capital`: capitals where the label has them; `fold`: any. */
export const CASE_RULES = ['exact', 'capital', 'fold'] as const;
/** What a surface needs before it counts: `none`: it speaks for itself anywhere; `page`: a page about the subject; `context`: a cue near it. */
export const GATES = ['none', 'page', 'context'] as const;
