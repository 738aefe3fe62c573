/** A tag as it is kept: one form of Unicode, single spaces, no leading `#`. Empty when nothing is left. */
export function normaliseTag(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');
}

/** The tags with those of `text` added, several at once when it holds commas (a pasted list, or `，` of a Chinese or Korean keyboard). */
export function addTags(tags: readonly string[], text: string): string[] {
  const known = new Set(tags.map(fold));
  const added: string[] = [];
  for (const part of text.split(/[,，、\n]/u)) {
    const tag = normaliseTag(part);
    if (tag === '' || known.has(fold(tag))) continue;
    known.add(fold(tag));
    added.push(tag);
  }
  return [...tags, ...added];
}

/** The known tags that are not taken yet. */
export function suggestTags(suggestions: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(fold));
  return suggestions.filter((tag) => !used.has(fold(tag)));
}

function fold(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}
