import type { Check } from './check.ts';

/** Sentences that readers see have the quotes of print. Names, addresses and titles stay as they were found. */
export const checkTypography: Check = ({ concepts }, report) => {
  for (const concept of concepts) {
    const { definition, details, scopeNote, validity } = concept;
    const texts = {
      definition,
      details,
      scopeNote,
      ...Object.fromEntries(validity.history.map(({ event }, i) => [`validity.history[${i}]`, event])),
    };
    for (const [field, text] of Object.entries(texts)) {
      for (const [language, words] of Object.entries(text ?? {})) {
        if (/['"]/.test(words ?? '')) report(concept, `${field}.${language}`, 'has a straight quote: ’ “ ”');
        if (/ {2}|\s[,;:]|\s\.(?!\w)|\.\.(?!\.)/.test(words ?? '')) report(concept, `${field}.${language}`, 'has a stray space or stop');
      }
    }
  }
};
