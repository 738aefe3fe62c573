/**
 * Text of the web as Markdown that shows it as it is: no markup, no link, no tag, no formula of Obsidian. Only what has a meaning is
 * escaped, so that it can still be read as it stands.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]<~$]/gu, '\\$&')
    .replace(/(?<!&)&(?=#?\w+;)|==|%%|(?<![^\s(])#(?=\S)/gu, '\\$&')
    .replace(/^([ \t]*)(?=(?:[-+>=]|#{1,6}(?:\s|$)))/gmu, '$1\\')
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gmu, '$1\\$2');
}

/** An address where Markdown wants one: nothing in it ends it. */
export function markdownUrl(url: string): string {
  return url.toWellFormed().replace(/[\s()<>\\[\]"`|]/gu, (character) => {
    const encoded = encodeURIComponent(character);
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}
