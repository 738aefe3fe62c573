/**
 * A text as a scalar of YAML 1.2 in double quotes, which is JSON but for what YAML does not print raw: C1 controls, the line ends of
 * Unicode, the byte order mark and what is no character.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
