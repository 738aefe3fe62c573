const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』' };

/** A passage and what was said of it, from a note that begins with words in quotation marks, as we and many others write them. */
export function readPassageNote(note: string): { quote?: string; note: string } {
  const text = note.trim();
  const close = QUOTES[text.charAt(0)];
  if (close === undefined) return { note: text };
  // The first mark that ends a word: one inside it is an inch, or a quotation cut short.
  for (let at = text.indexOf(close, 1); at > 0; at = text.indexOf(close, at + 1)) {
    if (at + 1 < text.length && !/\s/u.test(text.charAt(at + 1))) continue;
    return { quote: text.slice(1, at).trim(), note: text.slice(at + 1).trim() };
  }
  return { note: text };
}
