/** A passage and what was said of it, from a note that begins with words in quotation marks, as we and many others write them. */
export function readPassageNote(note: string): { quote?: string; note: string } {
  const text = note.trim();
  const [, quote, rest] = /^[“"「『]([\s\S]+?)[”"」』](?=\s|$)\s*([\s\S]*)$/u.exec(text) ?? [];
  return quote === undefined ? { note: text } : { quote: quote.trim(), note: rest!.trim() };
}
